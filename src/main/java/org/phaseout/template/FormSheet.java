package org.phaseout.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.phaseout.language.Phrases;

/** The sheet of one form: title, labelled cells, headings, rows to fill in. */
final class FormSheet {

    private static final int FIRST_LABEL = 3;
    private static final int BLANK_ROWS = 25;
    private static final int RULED_ROWS = 2_000;
    private static final int LINE_HEIGHT = 15;

    private final XSSFSheet sheet;
    private final FormPlan plan;
    private final Looks looks;
    private final Phrases phrases;
    private final Values values;
    private final CellRules rules;
    private final int firstHeading;
    private final int depth;

    FormSheet(XSSFSheet sheet, FormPlan plan, Looks looks, Phrases phrases, Values values, CellRules rules) {
        this.sheet = sheet;
        this.plan = plan;
        this.looks = looks;
        this.phrases = phrases;
        this.values = values;
        this.rules = rules;
        this.firstHeading = FIRST_LABEL + plan.labels().size() + 1;
        this.depth =
                plan.columns().stream().mapToInt(c -> c.heading().size()).max().orElse(1);
    }

    /** @param guidance name of the sheet that explains this one */
    void write(String guidance) {
        line(0, plan.title(), looks.title).setHeightInPoints(26);
        line(1, plan.inventoryTitle(), looks.subtitle);
        line(2, phrases.text("form.hint", guidance), looks.subtitle);
        writeLabels();
        writeHeadings();
        int last = writeRows();
        plan.columns().forEach(this::dress);
        print(last);
    }

    private Row line(int number, String text, CellStyle style) {
        Row row = sheet.createRow(number);
        Cell cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        return row;
    }

    private void writeLabels() {
        int at = FIRST_LABEL;
        for (FormPlan.Label label : plan.labels()) {
            Row row = line(at, label.text(), looks.label);
            row.setHeightInPoints(20);
            Cell cell = row.createCell(1);
            cell.setCellStyle(looks.key);
            if (label.value() instanceof Integer year) {
                cell.setCellValue(year);
            } else if (label.value() != null) {
                cell.setCellValue(label.value().toString());
            }
            rules.add(label.field(), label.text(), label.meaning(), at, at, 1);
            at++;
        }
    }

    private void writeHeadings() {
        for (int i = 0; i < depth; i++) {
            sheet.createRow(firstHeading + i);
        }
        for (int c = 0; c < plan.columns().size(); c++) {
            List<String> heading = plan.columns().get(c).heading();
            for (int i = 0; i < depth; i++) {
                Cell cell = sheet.getRow(firstHeading + i).createCell(c);
                cell.setCellStyle(looks.heading);
                boolean first = i == 0 && !isLikeTheLast(c);
                if (heading.size() > 1 ? i > 0 || first : i == 0) {
                    cell.setCellValue(heading.get(Math.min(i, heading.size() - 1)));
                }
            }
            if (heading.size() == 1 && depth > 1) {
                sheet.addMergedRegion(new CellRangeAddress(firstHeading, firstHeading + depth - 1, c, c));
            }
        }
        mergeParents();
        heights();
    }

    /** Whether the column stands under the same parent heading as the one before it. */
    private boolean isLikeTheLast(int column) {
        return column > 0 && sameParent(column - 1, column);
    }

    private boolean sameParent(int a, int b) {
        List<String> one = plan.columns().get(a).heading();
        List<String> other = plan.columns().get(b).heading();
        return one.size() > 1 && other.size() > 1 && one.get(0).equals(other.get(0));
    }

    private void mergeParents() {
        int from = 0;
        for (int c = 1; c <= plan.columns().size(); c++) {
            if (c == plan.columns().size() || !sameParent(c - 1, c)) {
                if (c - 1 > from) {
                    sheet.addMergedRegion(new CellRangeAddress(firstHeading, firstHeading, from, c - 1));
                }
                from = c;
            }
        }
    }

    private void heights() {
        int lowest = 1;
        int parent = 1;
        for (int c = 0; c < plan.columns().size(); c++) {
            Column column = plan.columns().get(c);
            int lines = Widths.lines(column.last(), Widths.of(column));
            lowest = Math.max(lowest, column.heading().size() == depth ? lines : lines - 1);
            if (column.heading().size() > 1) {
                parent = Math.max(parent, Widths.lines(column.heading().get(0), parentWidth(c)));
            }
        }
        if (depth > 1) {
            sheet.getRow(firstHeading).setHeightInPoints(parent * LINE_HEIGHT + 6f);
        }
        sheet.getRow(firstHeading + depth - 1).setHeightInPoints(lowest * LINE_HEIGHT + 6f);
    }

    private int parentWidth(int column) {
        int width = 0;
        for (int c = 0; c < plan.columns().size(); c++) {
            boolean one = c == column
                    || (plan.columns().get(c).heading().size() > 1
                            && plan.columns()
                                    .get(c)
                                    .heading()
                                    .get(0)
                                    .equals(plan.columns().get(column).heading().get(0)));
            width += one ? Widths.of(plan.columns().get(c)) : 0;
        }
        return width;
    }

    private int firstRow() {
        return firstHeading + depth;
    }

    /** Rows of the start, then substances that it lacks, then rows with nothing. */
    private int writeRows() {
        int at = firstRow();
        Set<Object> given = new HashSet<>();
        Column material = plan.material();
        for (Map<String, Object> values : plan.start()) {
            writeRow(at++, values);
            if (material != null && values.get(material.key()) != null) {
                given.add(values.get(material.key()));
            }
        }
        List<String> missing = new ArrayList<>(plan.listed());
        missing.removeIf(given::contains);
        for (String substance : missing) {
            writeRow(at++, material == null ? Map.of() : Map.of(material.key(), substance));
        }
        for (int i = 0; i < BLANK_ROWS; i++) {
            writeRow(at++, Map.of());
        }
        return at - 1;
    }

    private void writeRow(int number, Map<String, Object> row) {
        Row cells = sheet.createRow(number);
        for (int c = 0; c < plan.columns().size(); c++) {
            Column column = plan.columns().get(c);
            Cell cell = cells.createCell(c);
            cell.setCellStyle(looks.entry(column.field().type()));
            @Nullable Object value = row.get(column.key());
            if (value != null) {
                values.put(cell, column.field(), value);
            }
        }
    }

    private void dress(Column column) {
        int index = plan.columns().indexOf(column);
        sheet.setColumnWidth(index, Widths.of(column) * 256);
        sheet.setDefaultColumnStyle(index, looks.below(column.field().type()));
        String title = String.join(" – ", column.heading());
        rules.add(column.field(), title, column.meaning(), firstRow(), firstRow() + RULED_ROWS, index);
    }

    private void print(int last) {
        sheet.createFreezePane(plan.isNamedFirst() ? 1 : 0, firstRow());
        sheet.setRepeatingRows(new CellRangeAddress(
                firstHeading, firstRow() - 1, 0, Math.max(0, plan.columns().size() - 1)));
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        0,
                        Math.max(1, plan.columns().size() - 1),
                        0,
                        last);
        Paper.landscape(sheet);
    }
}
