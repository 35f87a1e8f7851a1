package org.phaseout.template;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;

/** Stored rows as an officer would type them, without what the form itself sets. */
final class Typed {

    private final Inventory inventory;
    private final Form form;
    private final Answers answers;
    private final Values values;

    Typed(Inventory inventory, Form form, Answers answers, Values values) {
        this.inventory = inventory;
        this.form = form;
        this.answers = answers;
        this.values = values;
    }

    Map<String, Object> row(Map<String, Object> stored) {
        Map<String, Object> typed = new HashMap<>();
        stored.forEach((key, value) -> {
            Field field = field(key);
            boolean asked = !inventory.section().contains(key) && !form.set().containsKey(key) && !isMeasured(key);
            if (asked) {
                boolean figure =
                        form.measure() != null && key.equals(form.measure().value());
                typed.put(key, figure ? new BigDecimal(value.toString()) : typed(field, value));
            }
        });
        return typed;
    }

    /** Fields that a long list fills stand there by their code. */
    private boolean isMeasured(String key) {
        Form.Measure measure = form.measure();
        Field by = measure == null ? null : inventory.fields().get(measure.by());
        return by != null && inventory.codes().get(by.list()).codes().contains(key);
    }

    private Field field(String key) {
        int spread = key.indexOf('=');
        return spread < 0
                ? inventory.fields().get(key)
                : inventory.fields().get(form.spreads().get(0).value());
    }

    private Object typed(Field field, Object value) {
        if (value instanceof BigDecimal number) {
            return values.asTyped(field, number).stripTrailingZeros();
        }
        if (value instanceof Long || value instanceof java.time.LocalDate) {
            return value;
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Cell cell = workbook.createSheet().createRow(0).createCell(0);
            values.put(cell, field, value);
            return cell.getStringCellValue();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
