package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;

/**
 * Rows of a worksheet, read without a parser as long as they are plain, which is five times as fast. Where they are not, a
 * parser starts from the top and goes on behind the last row that was given. What stands around the rows is always
 * parsed, so that a sheet which is broken anywhere is found out.
 */
final class XlsxSheet implements SheetRows {

    private static final String START = "<sheetData>";
    private static final String END = "</sheetData>";
    private static final String HEIGHTS = "x14ac";
    private static final String ROW_WITH_HEIGHT = "<row x14ac:dyDescent='1'/>";

    /** Rows or cells that stand where none should. */
    private static final Pattern ROWS = Pattern.compile("[<:](row|c)\\b");

    /** The part of the workbook that holds the sheet. */
    interface Part {
        /** Its bytes from the first one on. */
        InputStream open() throws IOException;
    }

    private final XlsxWorkbook workbook;
    private final String name;
    private final Part part;
    private final PlainXml xml;
    private final byte[] head;
    private final PlainScan scan;
    private final XlsxCells cells;
    private final RowBuilder builder;
    private final BitSet hiddenColumns;
    private @Nullable SheetRows rest;
    private int given;
    private boolean again;

    private XlsxSheet(XlsxWorkbook workbook, String name, Part part, PlainXml xml, byte[] head, BitSet hiddenColumns) {
        this.workbook = workbook;
        this.name = name;
        this.part = part;
        this.xml = xml;
        this.head = head;
        this.scan = new PlainScan(xml, PlainXml.latin(head).contains(HEIGHTS));
        this.cells = new XlsxCells(workbook);
        this.builder = new RowBuilder(workbook.limits());
        this.hiddenColumns = hiddenColumns;
    }

    /** @param name of the sheet, for people */
    static SheetRows open(XlsxWorkbook workbook, String name, Part part) throws IOException {
        InputStream bytes = part.open();
        try {
            PlainXml xml = new PlainXml(bytes);
            byte[] head = xml.passTo(START);
            BitSet hiddenColumns = head == null ? null : hiddenColumns(workbook, head);
            if (head != null && hiddenColumns != null) {
                return new XlsxSheet(workbook, name, part, xml, head, hiddenColumns);
            }
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
        bytes.close();
        return parsed(workbook, name, part);
    }

    /** The rows as a parser gives them, whatever they are. */
    static SheetRows parsed(XlsxWorkbook workbook, String name, Part part) throws IOException {
        return new XlsxRows(safe(workbook, name, part.open()), workbook);
    }

    private static SafeXml safe(XlsxWorkbook workbook, String name, InputStream bytes) throws IOException {
        return new SafeXml(name, bytes, workbook.limits().of(Limit.CELL_CHARACTERS));
    }

    /** What the head of a sheet says of columns; null if rows right behind it are no plain ones. */
    private static @Nullable BitSet hiddenColumns(XlsxWorkbook workbook, byte[] head) throws IOException {
        String text = PlainXml.latin(head);
        if (!PlainXml.mayBegin(text) || ROWS.matcher(text).find()) {
            return null;
        }
        String row = text.contains(HEIGHTS) ? ROW_WITH_HEIGHT : "";
        String tail = row + END + "</worksheet>";
        InputStream bytes = PlainXml.joined(head, tail, InputStream.nullInputStream());
        try (XlsxRows none = new XlsxRows(new SafeXml("head", bytes), workbook)) {
            return none.next() == null ? none.hiddenColumns() : null;
        } catch (UnreadableFile e) {
            return null;
        }
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        SheetRows others = rest;
        SheetRow row = others == null ? plain() : others.next();
        for (others = rest; others != null && row != null && row.number() <= given; row = others.next()) {
            // was given before the parser had to start from the top
        }
        return row;
    }

    private @Nullable SheetRow plain() throws IOException {
        while (true) {
            switch (scan.next()) {
                case ROW -> {}
                case CELL -> add(cell());
                case ROW_END -> {
                    SheetRow filled = builder.take(scan.row(), scan.isHidden());
                    if (filled != null) {
                        given = filled.number();
                        return filled;
                    }
                }
                case END -> {
                    InputStream around = PlainXml.joined(head, END, xml.rest());
                    return goOn(new XlsxRows(safe(workbook, name, around), workbook, scan.row()));
                }
                case STRANGE -> {
                    xml.close();
                    again = true;
                    return goOn(parsed(workbook, name, part));
                }
            }
        }
    }

    private @Nullable SheetRow goOn(SheetRows others) throws IOException {
        rest = others;
        return others.next();
    }

    private void add(@Nullable Cell cell) {
        if (cell != null) {
            builder.add(cell);
        }
    }

    private @Nullable Cell cell() throws IOException {
        String type = scan.type();
        if (!scan.isFilled()) {
            return cells.of(scan.column(), type, scan.style(), "", scan.hasFormula(), false);
        }
        Cell shared = type.equals(XlsxCells.SHARED) && !scan.isInline()
                ? cells.shared(scan.column(), xml.passedWhole())
                : null;
        return shared != null
                ? shared
                : cells.of(scan.column(), type, scan.style(), scan.text(), scan.hasFormula(), true);
    }

    /** Whether no row asked for a parser so far. */
    boolean isPlain() {
        return !again;
    }

    @Override
    public BitSet hiddenColumns() {
        return hiddenColumns;
    }

    @Override
    public void close() throws IOException {
        SheetRows others = rest;
        if (others != null) {
            others.close();
        } else {
            xml.close();
        }
    }
}
