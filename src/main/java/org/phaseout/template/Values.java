package org.phaseout.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.phaseout.definition.Field;
import org.phaseout.model.CountryCode;
import org.phaseout.reference.Unit;

/** Writes what was stored as it is typed: in the unit of the heading, with the names of the language. */
final class Values {

    private final Vocabulary words;
    private final Answers answers;

    Values(Vocabulary words, Answers answers) {
        this.words = words;
        this.answers = answers;
    }

    void put(Cell cell, Field field, Object value) {
        if (value instanceof Start.Key key) {
            cell.setCellValue(key.text());
        } else if (value instanceof BigDecimal amount) {
            cell.setCellValue(asTyped(field, amount).doubleValue());
        } else if (value instanceof Long whole) {
            cell.setCellValue(whole);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else {
            putWord(cell, field, value);
        }
    }

    private void putWord(Cell cell, Field field, Object value) {
        String list = answers.list(field);
        if (value instanceof Boolean yes && list == null) {
            cell.setCellValue(yes);
        } else if (list != null) {
            cell.setCellValue(written(answers.codes(list), value));
        } else if (field.type() == Field.Type.COUNTRY) {
            cell.setCellValue(words.country(new CountryCode(value.toString())));
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** A code as the list writes it; yes and no may be codes of several kinds. */
    private static String written(Map<String, String> codes, Object value) {
        for (Map.Entry<String, String> code : codes.entrySet()) {
            boolean same = value instanceof Boolean yes
                    ? (yes ? "yes true 1" : "no false 0").contains(Spellings.lower(code.getKey()))
                    : code.getKey().equals(value.toString());
            if (same) {
                return code.getValue();
            }
        }
        return value.toString();
    }

    BigDecimal asTyped(Field field, BigDecimal stored) {
        Unit from = words.known(field.unit()).orElse(null);
        Unit to = words.known(field.reportedIn()).orElse(null);
        return from == null || to == null || !from.convertsTo(to) ? stored : from.convert(stored, to);
    }
}
