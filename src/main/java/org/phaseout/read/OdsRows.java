package org.phaseout.read;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limits;
import org.phaseout.model.Wording;

/**
 * Rows of one sheet of an .ods file. Rows and cells that are repeated are written once: blank ones are passed over however
 * many there are, and filled ones are given as often as they count.
 */
final class OdsRows implements SheetRows {

    private final SafeXml xml;
    private final Limits limits;
    private final RowBuilder builder;
    private final List<SourceFile.Merge> merges;
    private @Nullable SheetRow repeated;
    private int repeats;
    private int row;
    private boolean ended;
    private final BitSet hiddenColumns = new BitSet();
    private int columns;

    /** @param merges takes merged ranges as they are met */
    OdsRows(SafeXml xml, Limits limits, List<SourceFile.Merge> merges) {
        this.xml = xml;
        this.limits = limits;
        this.builder = new RowBuilder(limits);
        this.merges = merges;
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        SheetRow before = repeated;
        if (before != null && repeats > 0) {
            repeats--;
            SheetRow again = new SheetRow(before.number() + 1, before.cells(), before.hidden());
            repeated = again;
            return again;
        }
        repeated = null;
        while (!ended) {
            int event = xml.next();
            if (event == SafeXml.END) {
                ended = true;
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.is("table")) {
                readToEnd();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                SheetRow filled = start();
                if (filled != null) {
                    return filled;
                }
            }
        }
        return null;
    }

    /** A damaged end is noticed although nothing of it is wanted. */
    private void readToEnd() throws IOException {
        xml.drain();
        ended = true;
    }

    private @Nullable SheetRow start() throws IOException {
        switch (xml.name()) {
            case "table-row" -> {
                return row();
            }
            case "table-column" -> columns();
            case "table-row-group",
                    "table-header-rows",
                    "table-rows",
                    "table-column-group",
                    "table-header-columns",
                    "table-columns" -> {}
            default -> xml.skip();
        }
        return null;
    }

    private void columns() {
        int times = OdsCell.times(xml.attribute("number-columns-repeated"));
        if (isHidden()) {
            hiddenColumns.set(columns, Math.min(columns + times, CellAddress.LAST_COLUMN + 1));
        }
        columns = Math.min(columns + times, CellAddress.LAST_COLUMN + 1);
    }

    private boolean isHidden() {
        String visibility = xml.attribute("visibility");
        return visibility != null && !visibility.equals("visible");
    }

    @Override
    public BitSet hiddenColumns() {
        return hiddenColumns;
    }

    private @Nullable SheetRow row() throws IOException {
        int times = OdsCell.times(xml.attribute("number-rows-repeated"));
        boolean hidden = isHidden();
        int number = row + 1;
        row += times;
        int column = 0;
        for (int event = xml.next(); event != SafeXml.END; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.is("table-row")) {
                break;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                column = cell(number, column);
            }
        }
        SheetRow filled = builder.take(number, hidden);
        if (filled != null && row > CellAddress.LAST_ROW) {
            throw new UnreadableFile("BAD_CELL_REF", Wording.variant("rows", CellAddress.LAST_ROW));
        }
        repeated = filled;
        repeats = times - 1;
        return filled;
    }

    /** @return column of the next cell */
    private int cell(int number, int column) throws IOException {
        boolean covered = xml.is("covered-table-cell");
        if (!covered && !xml.is("table-cell")) {
            xml.skip();
            return column;
        }
        int times = OdsCell.times(xml.attribute("number-columns-repeated"));
        noteMerge(number, column);
        Cell cell = new OdsCell(xml, limits).read(column);
        if (cell != null && !covered) {
            for (int i = 0; i < times; i++) {
                builder.add(OdsCell.at(cell, column + i));
            }
        }
        return column + times;
    }

    private void noteMerge(int number, int column) throws UnreadableFile {
        int rows = OdsCell.times(xml.attribute("number-rows-spanned"));
        int columns = OdsCell.times(xml.attribute("number-columns-spanned"));
        if (rows > 1 || columns > 1) {
            XlsxMerges.requireFew(merges.size() + 1, limits);
            merges.add(new SourceFile.Merge(number, number + rows - 1, column, column + columns - 1));
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
