package org.phaseout.read;

import java.io.IOException;
import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Filling;
import org.phaseout.model.Wording;

/** Rows of a worksheet part, cell by cell as stored, whatever the way they are written. */
final class XlsxRows implements SheetRows {

    private final SafeXml xml;
    private final XlsxCells cells;
    private final RowBuilder builder;
    private final StringBuilder buffer = new StringBuilder();

    private int row;
    private int column = -1;
    private boolean hidden;
    private boolean ended;
    private final BitSet hiddenColumns = new BitSet();

    XlsxRows(SafeXml xml, XlsxWorkbook workbook) {
        this(xml, workbook, 0);
    }

    /** @param row number of the last row before those that are to come */
    XlsxRows(SafeXml xml, XlsxWorkbook workbook, int row) {
        this.xml = xml;
        this.row = row;
        this.cells = new XlsxCells(workbook);
        this.builder = new RowBuilder(workbook.limits());
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        while (!ended) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start();
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.is("row")) {
                SheetRow filled = builder.take(row, hidden);
                if (filled != null) {
                    return filled;
                }
            } else if (event == SafeXml.END) {
                ended = true;
            }
        }
        return null;
    }

    private void start() throws IOException {
        String name = xml.name();
        if (name.equals("c")) {
            cell();
        } else if (name.equals("row")) {
            startRow();
        } else if (name.equals("col")) {
            columns();
        }
    }

    /** A run of columns that are alike; one without width is as good as hidden. */
    private void columns() {
        int first = CellAddress.row(String.valueOf(xml.attribute("min")), 0);
        int last = CellAddress.row(String.valueOf(xml.attribute("max")), 0);
        boolean none = "0".equals(xml.attribute("width"));
        if (first >= 1 && last >= first && (xml.flag("hidden") || none)) {
            hiddenColumns.set(first - 1, Math.min(last - 1, CellAddress.LAST_COLUMN) + 1);
        }
    }

    @Override
    public BitSet hiddenColumns() {
        return hiddenColumns;
    }

    private void startRow() throws IOException {
        String number = xml.attribute("r");
        int stated = number == null ? row + 1 : CellAddress.row(number, 0);
        if (stated < 1 || stated > CellAddress.LAST_ROW) {
            throw new UnreadableFile("BAD_CELL_REF", Wording.of(Filling.quoted(String.valueOf(number))));
        }
        if (stated <= row) {
            throw outOfOrder(stated, row);
        }
        row = stated;
        column = -1;
        hidden = xml.flag("hidden");
    }

    static UnreadableFile outOfOrder(int row, int before) {
        return new UnreadableFile("ROW_ORDER", Wording.of(row, before));
    }

    private void cell() throws IOException {
        String reference = null;
        String type = XlsxCells.NUMBER;
        String style = null;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> reference = xml.attributeValue(i);
                case "t" -> type = xml.attributeValue(i);
                case "s" -> style = xml.attributeValue(i);
                default -> {}
            }
        }
        int stated = reference == null ? column + 1 : CellAddress.column(reference);
        if (stated < 0
                || stated > CellAddress.LAST_COLUMN
                || (reference != null && CellAddress.row(reference) != row)) {
            throw new UnreadableFile(
                    "BAD_CELL_REF", Wording.variant("cell", row, Filling.quoted(String.valueOf(reference))));
        }
        column = stated;
        Cell cell = content(type, style);
        if (cell != null) {
            builder.add(cell);
        }
    }

    /** Reads to the end of the cell; null if the cell is blank. */
    private @Nullable Cell content(String type, @Nullable String style) throws IOException {
        boolean formula = false;
        boolean filled = false;
        buffer.setLength(0);
        for (int event = xml.next(); event != SafeXml.END; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.is("c")) {
                break;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.is("v")) {
                    xml.text(buffer);
                    filled = true;
                } else if (xml.is("is")) {
                    xml.richText(buffer);
                } else if (xml.is("f")) {
                    formula = true;
                    xml.skip();
                } else {
                    xml.skip();
                }
            }
        }
        return cells.of(column, type, XlsxStyles.number(style), buffer.toString(), formula, filled);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
