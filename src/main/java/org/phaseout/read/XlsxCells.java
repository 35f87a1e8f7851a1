package org.phaseout.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;

/** Makes cells of what a worksheet stores. What cannot be a cell becomes an error cell. */
final class XlsxCells {

    static final String NUMBER = "n";
    static final String SHARED = "s";
    private static final String RESULT = "str";

    /** What the attribute for the type of a cell says. */
    static final List<String> TYPES = List.of(SHARED, NUMBER, RESULT, "inlineStr", "b", "e", "d");

    private static final int LONGEST_SHOWN = 40;

    private final XlsxWorkbook workbook;
    private final int longest;

    XlsxCells(XlsxWorkbook workbook) {
        this.workbook = workbook;
        this.longest = workbook.limits().of(Limit.CELL_CHARACTERS);
    }

    /**
     * The cell, or null if it is blank.
     *
     * @param formula whether a formula stands in it
     * @param filled whether a value is given, be it empty
     */
    @Nullable
    Cell of(int column, String type, int style, String text, boolean formula, boolean filled) throws IOException {
        if (text.isEmpty()) {
            boolean emptyText = type.equals(RESULT) && filled;
            return formula && !emptyText ? new Cell(column, Cell.Kind.NOT_CALCULATED, "", null, null, null) : null;
        }
        return switch (type) {
            case SHARED -> shared(column, text);
            case RESULT, "inlineStr" -> CellText.of(column, XlsxStrings.unescaped(text), longest);
            case NUMBER -> text.isBlank() ? null : number(column, text.strip(), style);
            case "b" -> bool(column, text.strip());
            case "d" -> date(column, text.strip());
            default -> RowBuilder.error(column, text);
        };
    }

    private Cell shared(int column, String text) throws IOException {
        BigDecimal index = StoredNumber.of(text.strip());
        boolean whole = index != null && index.scale() <= 0 && index.signum() >= 0 && index.precision() < 10;
        Cell cell = index != null && whole ? shared(column, index.intValue()) : null;
        return cell == null ? RowBuilder.error(column, "text number " + text) : cell;
    }

    /**
     * The cell of a text that cells share; null if there is no such text.
     *
     * @param index number of the text; less than zero for none
     */
    @Nullable
    Cell shared(int column, int index) throws IOException {
        String found = workbook.strings().get(index);
        return found == null ? null : CellText.of(column, found, longest);
    }

    private Cell number(int column, String text, int style) throws IOException {
        BigDecimal number = StoredNumber.of(text);
        NumberFormat format = workbook.styles().format(style);
        if (number == null || format == null) {
            return RowBuilder.error(
                    column, text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text);
        }
        String plain = StoredNumber.isShortest(text) ? text : number.toPlainString();
        return format.cell(column, number, plain, workbook.since1904());
    }

    private static Cell bool(int column, String text) {
        return switch (text) {
            case "1", "true" -> new Cell(column, Cell.Kind.BOOLEAN, "TRUE", null, null, null);
            case "0", "false" -> new Cell(column, Cell.Kind.BOOLEAN, "FALSE", null, null, null);
            default -> RowBuilder.error(column, text);
        };
    }

    private static Cell date(int column, String text) {
        try {
            LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            return new Cell(column, Cell.Kind.DATE, day.toString(), null, day, null);
        } catch (DateTimeParseException e) {
            return Cell.text(column, text);
        }
    }
}
