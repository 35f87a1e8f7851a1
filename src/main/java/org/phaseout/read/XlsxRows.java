package org.phaseout.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Filling;
import org.phaseout.model.Wording;

/** Rows of a worksheet part, cell by cell as stored. What cannot be a cell becomes an error cell. */
final class XlsxRows implements SheetRows {

    private final SafeXml xml;
    private final XlsxWorkbook workbook;
    private final RowBuilder builder;
    private final StringBuilder buffer = new StringBuilder();

    private int row;
    private int column = -1;
    private boolean hidden;
    private boolean ended;
    private final BitSet hiddenColumns = new BitSet();

    XlsxRows(SafeXml xml, XlsxWorkbook workbook) {
        this.xml = xml;
        this.workbook = workbook;
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
        String type = "n";
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
        boolean emptyText = type.equals("str") && filled;
        if (buffer.isEmpty()) {
            return formula && !emptyText ? new Cell(column, Cell.Kind.NOT_CALCULATED, "", null, null, null) : null;
        }
        return typed(type, style);
    }

    private @Nullable Cell typed(String type, @Nullable String style) throws IOException {
        String text = buffer.toString();
        return switch (type) {
            case "s" -> shared(text);
            case "str", "inlineStr" -> text(XlsxStrings.unescaped(text));
            case "n" -> text.isBlank() ? null : number(text.strip(), style);
            case "b" -> bool(text.strip());
            case "d" -> date(text.strip());
            default -> RowBuilder.error(column, text);
        };
    }

    private Cell text(String text) {
        return CellText.of(column, text, workbook.limits());
    }

    private Cell shared(String text) throws IOException {
        BigDecimal index = StoredNumber.of(text.strip());
        String found = index == null ? null : workbook.strings().get(index);
        return found == null ? RowBuilder.error(column, "text number " + text) : text(found);
    }

    private Cell number(String text, @Nullable String style) throws IOException {
        BigDecimal number = StoredNumber.of(text);
        NumberFormat format = workbook.styles().format(style);
        if (number == null || format == null) {
            return RowBuilder.error(column, text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }
        return format.cell(column, number, workbook.since1904());
    }

    private Cell bool(String text) {
        return switch (text) {
            case "1", "true" -> new Cell(column, Cell.Kind.BOOLEAN, "TRUE", null, null, null);
            case "0", "false" -> new Cell(column, Cell.Kind.BOOLEAN, "FALSE", null, null, null);
            default -> RowBuilder.error(column, text);
        };
    }

    private Cell date(String text) {
        try {
            LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            return new Cell(column, Cell.Kind.DATE, day.toString(), null, day, null);
        } catch (DateTimeParseException e) {
            return Cell.text(column, text);
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
