package org.phaseout.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * The number format of a cell.
 *
 * @param code format code such as 0.0%; null for general
 * @param date whether it shows a calendar date
 */
record NumberFormat(@Nullable String code, boolean date) {

    static final NumberFormat GENERAL = new NumberFormat(null, false);
    private static final int LAST_DAY = 2_958_465;

    /** @param custom format code given in the workbook; null if the workbook gives none for this id */
    static NumberFormat of(int id, @Nullable String custom) {
        if (custom == null && isEastAsianDate(id)) {
            return new NumberFormat("yyyy-mm-dd", true);
        }
        String code = custom != null ? custom : id < 50 ? BuiltinFormats.getBuiltinFormat(id) : null;
        return code == null || code.equalsIgnoreCase("General") ? GENERAL : new NumberFormat(code, showsDate(code));
    }

    private static boolean isEastAsianDate(int id) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }

    /** Reads the first section only, passing over quoted text, escapes, colours and locales. */
    static boolean showsDate(String code) {
        boolean month = false;
        boolean time = false;
        String letters = code.replace("AM/PM", "").replace("A/P", "").toLowerCase(Locale.ROOT);
        if (letters.startsWith("general")) {
            return false;
        }
        for (int i = 0; i < letters.length() && letters.charAt(i) != ';'; i++) {
            switch (letters.charAt(i)) {
                case '"' -> i = end(letters, '"', i);
                case '[' -> i = end(letters, ']', i);
                case '\\', '_', '*' -> i++;
                case 'y', 'd' -> {
                    return true;
                }
                case 'm' -> month = true;
                case 'h', 's' -> time = true;
                default -> {}
            }
        }
        return month && !time;
    }

    private static int end(String code, char mark, int from) {
        int at = code.indexOf(mark, from + 1);
        return at < 0 ? code.length() : at;
    }

    /** The cell of a stored number: a date where the format shows one and the figure can be one. */
    Cell cell(int column, BigDecimal number, boolean since1904) {
        return cell(column, number, number.toPlainString(), since1904);
    }

    /** @param text the number as it is written the shortest way */
    Cell cell(int column, BigDecimal number, String text, boolean since1904) {
        LocalDate day = date ? day(number, since1904) : null;
        return day == null
                ? new Cell(column, Cell.Kind.NUMBER, text, number, null, code)
                : new Cell(column, Cell.Kind.DATE, day.toString(), number, day, code);
    }

    /** Serial numbers count from 1904-01-01 or from 1900-01-01, where 60 is a day that never was. */
    private static @Nullable LocalDate day(BigDecimal number, boolean since1904) {
        if (number.signum() <= 0 || number.precision() - number.scale() > 7) {
            return null;
        }
        int serial = number.setScale(0, RoundingMode.FLOOR).intValue();
        if (serial < 1 || serial > LAST_DAY || (!since1904 && serial == 60)) {
            return null;
        }
        return since1904
                ? LocalDate.of(1904, 1, 1).plusDays(serial)
                : LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial);
    }
}
