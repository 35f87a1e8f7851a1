package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.normalise.NumberReading.Figure;
import org.phaseout.normalise.NumberReading.Reason;
import org.phaseout.normalise.NumberReading.Refused;
import org.phaseout.read.Cell;

/** Reads figures as people type them, exactly; where two readings are possible it refuses. */
public final class NumberReader {

    private static final int LONGEST = 60;
    private static final Set<String> NO_NUMBERS = Set.of(
            "NAN",
            "-NAN",
            "NULL",
            "INF",
            "-INF",
            "#N/A",
            "#N/A!",
            "#NULL!",
            "#DIV/0!",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#NUM!",
            "1.#IND",
            "-1.#IND",
            "1.#QNAN",
            "-1.#QNAN",
            "1.#INF",
            "-1.#INF",
            "#ERROR!",
            "#SPILL!",
            "#CALC!");

    private NumberReader() {}

    /** @param column decimal mark of the cell's column, for cells that do not tell themselves */
    public static NumberReading read(Cell cell, DecimalMark column) {
        return switch (cell.kind()) {
            case NUMBER -> number(cell);
            case TEXT -> read(cell.text(), column);
            case DATE -> Refused.because(Reason.DATE);
            case ERROR -> Refused.because(Reason.NO_NUMBER);
            case NOT_CALCULATED -> Refused.because(Reason.NOT_CALCULATED);
            case BOOLEAN -> Refused.because(Reason.TEXT);
        };
    }

    private static NumberReading number(Cell cell) {
        BigDecimal number = cell.number();
        if (number == null) {
            return read(cell.text(), DecimalMark.POINT);
        }
        boolean percent = isPercentFormat(cell.format());
        BigDecimal figure = percent ? Exact.plain(number.multiply(Exact.HUNDRED)) : number;
        return new Figure(figure, "", percent, "", DecimalMark.UNKNOWN);
    }

    private static boolean isPercentFormat(@Nullable String format) {
        if (format == null || format.indexOf('%') < 0) {
            return false;
        }
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\') {
                i++;
            } else if (c == '%' && !quoted) {
                return true;
            }
        }
        return false;
    }

    /** @param column decimal mark of the text's column, for texts that do not tell themselves */
    public static NumberReading read(String text, DecimalMark column) {
        String folded = FigureText.fold(text);
        if (folded.length() > LONGEST) {
            return Refused.because(isDigitsAlone(folded) ? Reason.TOO_LONG : Reason.TEXT);
        }
        if (NO_NUMBERS.contains(folded.toUpperCase(Locale.ROOT))) {
            return Refused.because(Reason.NO_NUMBER);
        }
        FigureDress dress = FigureDress.undress(folded);
        return dress == null ? Refused.because(Reason.TEXT) : read(dress, column);
    }

    private static NumberReading read(FigureDress dress, DecimalMark column) {
        BigDecimal point = Decimals.read(dress.core(), '.');
        BigDecimal comma = Decimals.read(dress.core(), ',');
        if (point != null && comma != null) {
            return both(dress, point, comma, column);
        }
        if (point != null) {
            return dress.figure(point, DecimalMark.POINT);
        }
        if (comma != null) {
            return dress.figure(comma, DecimalMark.COMMA);
        }
        return Refused.because(isRange(dress.core()) ? Reason.RANGE : Reason.TEXT);
    }

    private static NumberReading both(FigureDress dress, BigDecimal point, BigDecimal comma, DecimalMark column) {
        if (point.compareTo(comma) == 0) {
            return dress.figure(point, DecimalMark.UNKNOWN);
        }
        return switch (column) {
            case POINT -> dress.figure(point, DecimalMark.UNKNOWN);
            case COMMA -> dress.figure(comma, DecimalMark.UNKNOWN);
            case UNKNOWN ->
                new Refused(
                        Reason.AMBIGUOUS,
                        dress.signed(point).toPlainString(),
                        dress.signed(comma).toPlainString());
        };
    }

    /** The decimal mark that a text proves for its column; UNKNOWN if it is no figure or tells nothing. */
    static DecimalMark shows(String text) {
        return read(text, DecimalMark.UNKNOWN) instanceof Figure figure ? figure.shows() : DecimalMark.UNKNOWN;
    }

    private static boolean isRange(String core) {
        int between = Math.max(core.indexOf('-', 1), Math.max(core.indexOf('/', 1), core.indexOf('~', 1)));
        return between > 0
                && isFigure(core.substring(0, between).strip())
                && isFigure(core.substring(between + 1).strip());
    }

    private static boolean isFigure(String core) {
        return Decimals.read(core, '.') != null || Decimals.read(core, ',') != null;
    }

    private static boolean isDigitsAlone(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-');
    }
}
