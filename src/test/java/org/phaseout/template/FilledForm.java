package org.phaseout.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.read.TablePlan;
import org.phaseout.read.TablePlan.ColumnPlan;

/** Types plausible figures into a template as an officer would: into the rows that stand there, then into new ones. */
final class FilledForm {

    /** Of substances that are written down, the second one stands for a gas that a check doubts. */
    private static final List<Integer> ROWS = List.of(0, 2);

    private final Inventory inventory;
    private final Form form;
    private final TablePlan table;
    private final Answers answers;
    private final List<Map<String, Object>> typed = new ArrayList<>();

    /** @param table what reading makes of the sheet */
    FilledForm(Inventory inventory, Form form, TablePlan table, Answers answers) {
        this.inventory = inventory;
        this.form = form;
        this.table = table;
        this.answers = answers;
    }

    /** What was typed into each row, by column. */
    List<Map<String, Object>> typed() {
        return typed;
    }

    void fill(byte[] template, Path to) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            Sheet sheet = workbook.getSheet(table.sheet().name());
            for (int number : ROWS) {
                Row row = sheet.getRow(table.lastRow() + number);
                if (number == 0
                        || !isOfOneSubstance(sheet)
                        || !row.getCell(0).toString().isEmpty()) {
                    typed.add(fill(row, number));
                }
            }
            try (OutputStream out = Files.newOutputStream(to)) {
                workbook.write(out);
            }
        }
    }

    /** An inventory of one substance has one row for it. */
    private boolean isOfOneSubstance(Sheet sheet) {
        return inventory.fields().values().stream()
                .filter(f -> f.type() == Field.Type.SUBSTANCE && form.fields().containsKey(f.name()))
                .anyMatch(f -> answers.materials().listed(f).size() == 1);
    }

    private Map<String, Object> fill(Row row, int number) {
        Map<String, Object> values = new LinkedHashMap<>();
        int figures = 0;
        for (ColumnPlan column : table.columns()) {
            Cell cell = row.getCell(column.column());
            String name = name(column);
            Field field = field(column);
            if (!cell.toString().isEmpty()) {
                values.put(name, cell.getStringCellValue());
                continue;
            }
            Object value = Plausible.value(inventory, form, name, field, answers, number, figures);
            if (value instanceof BigDecimal) {
                figures++;
            }
            if (value != null) {
                put(cell, value);
                values.put(name, value instanceof BigDecimal figure ? figure.stripTrailingZeros() : value);
            }
        }
        return values;
    }

    private String name(ColumnPlan column) {
        if (column.spread() != null) {
            return Column.key(
                    form.spreads().get(column.spread().spread()).into(),
                    column.spread().value());
        }
        return String.valueOf(column.field());
    }

    private @Nullable Field field(ColumnPlan column) {
        return inventory
                .fields()
                .get(
                        column.spread() != null
                                ? form.spreads().get(column.spread().spread()).value()
                                : String.valueOf(column.field()));
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Long whole) {
            cell.setCellValue(whole);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
