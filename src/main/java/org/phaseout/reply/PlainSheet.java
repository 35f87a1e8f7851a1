package org.phaseout.reply;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.phaseout.model.CellRef;
import org.phaseout.read.Cell;
import org.phaseout.read.SheetInfo;
import org.phaseout.read.SheetRow;
import org.phaseout.read.SheetRows;
import org.phaseout.read.SourceFile;

/** Writes the rows of a sheet as they were read: figures as figures, text as text, nothing calculated. */
final class PlainSheet {

    /** A figure that reads the same whatever the decimal mark of its column: no three digits behind a single mark. */
    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("-?(0|[1-9]\\d{0,14})|-?(0|[1-9]\\d{0,9})\\.(\\d{1,2}|\\d{4,5})");

    private static final Pattern STARTS_FORMULA =
            Pattern.compile("\\s*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final Set<String> ERRORS =
            Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final int ROWS_MEASURED = 200;
    private static final int WIDEST = 45;

    private final SourceFile file;
    private final SheetInfo sheet;
    private final PlainStyles styles;
    private final boolean text;

    /** @param text whether all cells were read as text, as from a text file */
    PlainSheet(SourceFile file, SheetInfo sheet, PlainStyles styles, boolean text) {
        this.file = file;
        this.sheet = sheet;
        this.styles = styles;
        this.text = text;
    }

    void write(Writer out) throws IOException {
        out.append(Xml.DECLARATION)
                .append("<worksheet xmlns=\"")
                .append(Xml.MAIN)
                .append("\">");
        widths(out);
        out.append("<sheetData>");
        int last = 0;
        try (SheetRows rows = file.open(sheet)) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > last) { // a sheet may tell of its rows in any order; a workbook may not
                    row(row, out);
                    last = row.number();
                }
            }
        }
        out.append("</sheetData>");
        merges(out);
        out.append("</worksheet>");
    }

    private void widths(Writer out) throws IOException {
        TreeMap<Integer, Integer> widths = new TreeMap<>();
        try (SheetRows rows = file.open(sheet)) {
            SheetRow row = rows.next();
            for (int i = 0; row != null && i < ROWS_MEASURED; i++, row = rows.next()) {
                if (row.cells().size() > 1) {
                    row.cells().forEach(c -> widths.merge(c.column(), c.text().length() + 2, Math::max));
                }
            }
        }
        if (!widths.isEmpty()) {
            out.append("<cols>");
            for (var width : widths.entrySet()) {
                out.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                        .formatted(width.getKey() + 1, Math.max(9, Math.min(WIDEST, width.getValue()))));
            }
            out.append("</cols>");
        }
    }

    private void row(SheetRow row, Writer out) throws IOException {
        out.append("<row r=\"%d\"%s>".formatted(row.number(), row.hidden() ? " hidden=\"1\"" : ""));
        int last = -1;
        for (Cell cell : row.cells()) {
            if (cell.column() > last) {
                cell(CellRef.letters(cell.column()) + row.number(), cell, out);
                last = cell.column();
            }
        }
        out.append("</row>");
    }

    private void cell(String reference, Cell cell, Writer out) throws IOException {
        switch (cell.kind()) {
            case NUMBER -> number(reference, cell, out);
            case DATE -> date(reference, cell, out);
            case BOOLEAN -> value(reference, " t=\"b\"", cell.text().equals("TRUE") ? "1" : "0", 0, out);
            case ERROR -> {
                if (ERRORS.contains(cell.text())) {
                    value(reference, " t=\"e\"", cell.text(), 0, out);
                } else {
                    text(reference, cell.text(), out);
                }
            }
            case NOT_CALCULATED -> out.append("<c r=\"").append(reference).append("\"/>");
            case TEXT -> {
                if (text && PLAIN_NUMBER.matcher(cell.text()).matches()) {
                    value(reference, "", cell.text(), 0, out);
                } else {
                    text(reference, cell.text(), out);
                }
            }
        }
    }

    private void number(String reference, Cell cell, Writer out) throws IOException {
        int style = cell.format() == null ? PlainStyles.GENERAL : styles.of(cell.format());
        value(reference, "", cell.number() == null ? cell.text() : cell.number().toPlainString(), style, out);
    }

    private void date(String reference, Cell cell, Writer out) throws IOException {
        LocalDate date = cell.date();
        if (date == null || date.isBefore(FIRST_DAY)) {
            text(reference, cell.text(), out);
            return;
        }
        int style = cell.format() == null ? styles.date() : styles.of(cell.format());
        value(reference, "", Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, date)), style, out);
    }

    private static void value(String reference, String type, String value, int style, Writer out) throws IOException {
        out.append("<c r=\"").append(reference).append('"').append(type);
        out.append(style == 0 ? "" : " s=\"" + style + "\"");
        out.append("><v>").append(Xml.text(value)).append("</v></c>");
    }

    private static void text(String reference, String text, Writer out) throws IOException {
        out.append("<c r=\"").append(reference).append('"');
        out.append(STARTS_FORMULA.matcher(text).matches() ? " s=\"" + PlainStyles.QUOTED + "\"" : "");
        out.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(Xml.text(text))
                .append("</t></is></c>");
    }

    private void merges(Writer out) throws IOException {
        List<SourceFile.Merge> merges = file.merges(sheet, Cells.LAST_ROW);
        if (!merges.isEmpty()) {
            out.append("<mergeCells count=\"%d\">".formatted(merges.size()));
            for (SourceFile.Merge m : merges) {
                out.append("<mergeCell ref=\"%s%d:%s%d\"/>"
                        .formatted(
                                CellRef.letters(m.firstColumn()),
                                m.firstRow(),
                                CellRef.letters(m.lastColumn()),
                                m.lastRow()));
            }
            out.append("</mergeCells>");
        }
    }
}
