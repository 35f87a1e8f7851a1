package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet of an .xls workbook, gathered from its records as they come. */
final class XlsRows implements SheetRows {

    private final InputStream bytes;
    private final RecordFactoryInputStream records;
    private final XlsGlobals globals;
    private final Allowance allowance;
    private final BitSet hidden = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<SourceFile.Merge> merges = new ArrayList<>();
    private final RowBuilder builder;
    private @Nullable SheetRow ready;
    private @Nullable FormulaRecord awaitsText;
    private int row = -1;
    private int depth;
    private boolean ended;

    XlsRows(InputStream bytes, int start, XlsGlobals globals, Allowance allowance) throws IOException {
        this.bytes = bytes;
        this.globals = globals;
        this.allowance = allowance;
        this.builder = new RowBuilder(allowance.limits());
        try {
            bytes.skipNBytes(start);
            this.records = new RecordFactoryInputStream(bytes, false);
        } catch (IOException | RuntimeException e) {
            throw Refusals.corrupt();
        }
    }

    @Override
    public BitSet hiddenColumns() {
        return hiddenColumns;
    }

    List<SourceFile.Merge> merges() {
        return merges;
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        try {
            while (!ended && ready == null) {
                allowance.check();
                Record record = records.nextRecord();
                if (record == null) {
                    end();
                } else {
                    take(record);
                }
            }
        } catch (RuntimeException e) {
            throw Refusals.corrupt();
        }
        SheetRow next = ready;
        ready = null;
        return next;
    }

    private void end() throws UnreadableFile {
        goTo(-1);
        ended = true;
    }

    private void take(Record record) throws UnreadableFile {
        if (record instanceof BOFRecord) {
            depth++;
        } else if (record instanceof EOFRecord) {
            if (--depth <= 0) {
                end();
            }
        } else if (depth == 1) {
            takeOwn(record);
        }
    }

    private void takeOwn(Record record) throws UnreadableFile {
        if (record instanceof CellRecord cell) {
            goTo(cell.getRow());
            builder.add(content(cell));
        } else if (record instanceof MulRKRecord many) {
            goTo(many.getRow());
            for (int i = 0; i < many.getNumColumns(); i++) {
                builder.add(number(many.getFirstColumn() + i, many.getRKNumberAt(i), many.getXFAt(i)));
            }
        } else if (record instanceof LabelRecord label) {
            goTo(label.getRow());
            builder.add(text(label.getColumn(), label.getValue()));
        } else if (record instanceof StringRecord text && awaitsText != null) {
            builder.add(text(awaitsText.getColumn(), text.getString()));
            awaitsText = null;
        } else if (record instanceof RowRecord height && height.getZeroHeight()) {
            hidden.set(height.getRowNumber());
        } else if (record instanceof ColumnInfoRecord width && (width.getHidden() || width.getColumnWidth() == 0)) {
            hiddenColumns.set(width.getFirstColumn(), Math.max(width.getFirstColumn(), width.getLastColumn()) + 1);
        } else if (record instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                CellRangeAddress area = merged.getAreaAt(i);
                XlsxMerges.requireFew(merges.size() + 1, allowance.limits());
                merges.add(new SourceFile.Merge(
                        area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
            }
        }
    }

    private void goTo(int next) throws UnreadableFile {
        if (next != row) {
            ready = builder.take(row + 1, row >= 0 && hidden.get(row));
            row = next;
            awaitsText = null;
        }
    }

    private Cell content(CellRecord cell) {
        int column = cell.getColumn();
        if (cell instanceof LabelSSTRecord label) {
            String found = globals.text(label.getSSTIndex());
            return found == null ? RowBuilder.error(column, "text number " + label.getSSTIndex()) : text(column, found);
        } else if (cell instanceof NumberRecord number) {
            return number(column, number.getValue(), cell.getXFIndex());
        } else if (cell instanceof RKRecord number) {
            return number(column, number.getRKNumber(), cell.getXFIndex());
        } else if (cell instanceof BoolErrRecord either) {
            return either.isBoolean()
                    ? bool(column, either.getBooleanValue())
                    : RowBuilder.error(column, error(either.getErrorValue()));
        } else if (cell instanceof FormulaRecord formula) {
            return result(formula);
        }
        return RowBuilder.error(column, "cell of an unknown kind");
    }

    /** A formula's stored result; text comes in a record of its own. */
    private Cell result(FormulaRecord formula) {
        int column = formula.getColumn();
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.STRING) {
            awaitsText = formula.hasCachedResultString() ? formula : null;
            return Cell.text(column, "");
        } else if (type == CellType.BOOLEAN) {
            return bool(column, formula.getCachedBooleanValue());
        } else if (type == CellType.ERROR) {
            return RowBuilder.error(column, error(formula.getCachedErrorValue()));
        }
        return number(column, formula.getValue(), formula.getXFIndex());
    }

    private Cell text(int column, String text) {
        return CellText.of(column, text, allowance.limits());
    }

    private Cell number(int column, double stored, int style) {
        BigDecimal number = StoredNumber.of(stored);
        NumberFormat format = globals.format(style);
        return number == null || format == null
                ? RowBuilder.error(column, String.valueOf(stored))
                : format.cell(column, number, globals.since1904());
    }

    private static Cell bool(int column, boolean value) {
        return new Cell(column, Cell.Kind.BOOLEAN, value ? "TRUE" : "FALSE", null, null, null);
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR " + code;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
