package org.phaseout.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.BitSet;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Filling;
import org.phaseout.model.Wording;

/** Rows of one sheet of a binary workbook, cell by cell as stored. Formulas give the result that they had last. */
final class XlsbRows implements SheetRows {

    private static final int ROW = 0;
    private static final int BLANK = 1;
    private static final int PACKED_NUMBER = 2;
    private static final int ERROR = 3;
    private static final int BOOLEAN = 4;
    private static final int NUMBER = 5;
    private static final int TEXT = 6;
    private static final int FORMULA_TEXT = 8;
    private static final int FORMULA_NUMBER = 9;
    private static final int FORMULA_BOOLEAN = 10;
    private static final int FORMULA_ERROR = 11;
    private static final int COLUMNS = 60;
    private static final int RICH_TEXT = 62;
    private static final int VALUE = 8;
    private static final int HIDDEN = 0x10;

    private final XlsbRecords records;
    private final XlsbWorkbook workbook;
    private final RowBuilder builder;
    private int row;
    private boolean hidden;
    private boolean ended;
    private final BitSet hiddenColumns = new BitSet();

    XlsbRows(XlsbRecords records, XlsbWorkbook workbook) {
        this.records = records;
        this.workbook = workbook;
        this.builder = new RowBuilder(workbook.limits());
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        while (!ended) {
            SheetRow filled = null;
            if (!records.next()) {
                ended = true;
                filled = builder.take(row, hidden);
            } else if (records.kind() == ROW) {
                filled = builder.take(row, hidden);
                startRow();
            } else if (records.kind() == COLUMNS) {
                columns();
            } else if (records.kind() <= FORMULA_ERROR || records.kind() == RICH_TEXT) {
                cell();
            }
            if (filled != null) {
                return filled;
            }
        }
        return null;
    }

    /** A run of columns that are alike; one without width is as good as hidden. */
    private void columns() throws UnreadableFile {
        int first = records.i32(0);
        int last = Math.min(records.i32(4), CellAddress.LAST_COLUMN);
        boolean none = records.i32(8) == 0;
        if (first >= 0 && last >= first && (none || (records.u8(16) & 1) != 0)) {
            hiddenColumns.set(first, last + 1);
        }
    }

    @Override
    public BitSet hiddenColumns() {
        return hiddenColumns;
    }

    private void startRow() throws UnreadableFile {
        int stated = records.i32(0) + 1;
        if (stated < 1 || stated > CellAddress.LAST_ROW) {
            throw new UnreadableFile("BAD_CELL_REF", Wording.of(Filling.quoted(String.valueOf(stated))));
        }
        if (stated <= row) {
            throw XlsxRows.outOfOrder(stated, row);
        }
        row = stated;
        hidden = (records.u8(11) & HIDDEN) != 0;
    }

    private void cell() throws IOException {
        int column = records.i32(0);
        if (column < 0 || column > CellAddress.LAST_COLUMN || row == 0) {
            throw new UnreadableFile("BAD_CELL_REF", Wording.variant("column", row));
        }
        Cell cell = switch (records.kind()) {
            case BLANK -> null;
            case PACKED_NUMBER -> number(column, packed(records.i32(VALUE)));
            case NUMBER, FORMULA_NUMBER -> number(column, records.real(VALUE));
            case BOOLEAN, FORMULA_BOOLEAN -> bool(column, records.u8(VALUE) != 0);
            case ERROR, FORMULA_ERROR -> RowBuilder.error(column, error(records.u8(VALUE)));
            case TEXT, FORMULA_TEXT -> text(column, records.text(VALUE));
            case RICH_TEXT -> text(column, records.text(VALUE + 1));
            default -> shared(column, records.i32(VALUE));
        };
        if (cell != null) {
            builder.add(cell);
        }
    }

    private @Nullable Cell text(int column, @Nullable String text) {
        return text == null || text.isEmpty() ? null : CellText.of(column, text, workbook.limits());
    }

    private @Nullable Cell shared(int column, int index) throws IOException {
        String text = workbook.text(index);
        return text == null ? RowBuilder.error(column, "text number " + index) : text(column, text);
    }

    private Cell number(int column, double stored) throws IOException {
        BigDecimal number = StoredNumber.of(stored);
        NumberFormat format = workbook.format(records.i32(4) & 0xFFFFFF);
        return number == null || format == null
                ? RowBuilder.error(column, String.valueOf(stored))
                : format.cell(column, number, workbook.since1904());
    }

    /** Thirty bits of a number: whole or the front of a double, as it is or a hundred times what is meant. */
    private static double packed(int bits) {
        double number = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((long) (bits & ~3) << 32);
        return (bits & 1) != 0 ? number / 100 : number;
    }

    private static Cell bool(int column, boolean value) {
        return new Cell(column, Cell.Kind.BOOLEAN, value ? "TRUE" : "FALSE", null, null, null);
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR " + code;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
