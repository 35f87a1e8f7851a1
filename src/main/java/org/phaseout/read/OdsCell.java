package org.phaseout.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;

/** Reads one cell of an .ods file: its type and value stand in attributes, the text that is shown stands within. */
final class OdsCell {

    private final SafeXml xml;
    private final Limits limits;
    private final StringBuilder text = new StringBuilder();

    OdsCell(SafeXml xml, Limits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    /** How often a row or a cell counts; once if nothing is said. */
    static int times(@Nullable String stated) {
        try {
            return stated == null ? 1 : Math.max(1, Math.min(Integer.parseInt(stated), CellAddress.LAST_ROW));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    static Cell at(Cell cell, int column) {
        return cell.column() == column
                ? cell
                : new Cell(column, cell.kind(), cell.text(), cell.number(), cell.date(), cell.format());
    }

    /** Reads to the end of the cell; null if it is blank. */
    @Nullable
    Cell read(int column) throws IOException {
        String type = xml.attribute("value-type");
        String value = xml.attribute("value");
        String date = xml.attribute("date-value");
        String bool = xml.attribute("boolean-value");
        String string = xml.attribute("string-value");
        boolean formula = xml.attribute("formula") != null;
        paragraphs();
        if (type == null) {
            return blank(column, formula);
        }
        return switch (type) {
            case "float", "currency" -> number(column, value, null);
            case "percentage" -> number(column, value, "0%");
            case "boolean" -> bool(column, bool);
            case "date" -> date(column, date);
            case "string" -> string(column, string, formula);
            default -> filled(column, text.toString());
        };
    }

    /** A formula that gave nothing has no type; its error is what is shown. */
    private @Nullable Cell blank(int column, boolean formula) {
        if (text.isEmpty()) {
            return formula ? new Cell(column, Cell.Kind.NOT_CALCULATED, "", null, null, null) : null;
        }
        return filled(column, text.toString());
    }

    private @Nullable Cell string(int column, @Nullable String stated, boolean formula) {
        String found = stated != null && text.isEmpty() ? stated : text.toString();
        boolean error = formula && (found.startsWith("#") || found.startsWith("Err:"));
        return error ? RowBuilder.error(column, found) : filled(column, found);
    }

    private @Nullable Cell filled(int column, String found) {
        return found.isEmpty() ? null : CellText.of(column, found, limits);
    }

    private Cell number(int column, @Nullable String value, @Nullable String format) {
        BigDecimal number = value == null ? null : StoredNumber.of(value.strip());
        boolean error = text.length() > 0 && (text.charAt(0) == '#' || text.indexOf("Err:") == 0) && !isShown();
        return number == null || error
                ? RowBuilder.error(column, text.isEmpty() ? String.valueOf(value) : text.toString())
                : Cell.number(column, number, format);
    }

    /** Hash signs alone are what is shown of a figure in too narrow a column. */
    private boolean isShown() {
        return text.chars().allMatch(c -> c == '#');
    }

    private static Cell bool(int column, @Nullable String value) {
        return new Cell(column, Cell.Kind.BOOLEAN, "true".equals(value) ? "TRUE" : "FALSE", null, null, null);
    }

    private static Cell date(int column, @Nullable String value) {
        String day = value == null ? "" : value.length() > 10 ? value.substring(0, 10) : value;
        try {
            LocalDate date = LocalDate.parse(day);
            return new Cell(column, Cell.Kind.DATE, date.toString(), null, date, null);
        } catch (DateTimeParseException e) {
            return RowBuilder.error(column, day);
        }
    }

    /** Adds up paragraphs as lines; remarks pinned to the cell and drawings are passed over. */
    private void paragraphs() throws IOException {
        for (int event = xml.next(); event != SafeXml.END; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.is("p")) {
                    if (!text.isEmpty()) {
                        text.append('\n');
                    }
                    paragraph();
                } else {
                    xml.skip();
                }
            }
        }
    }

    private void paragraph() throws IOException {
        int depth = 0;
        for (int event = xml.next(); event != SafeXml.END; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth-- == 0) {
                    return;
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.name()) {
                    case "s" -> text.append(" ".repeat(Math.min(times(xml.attribute("c")), room())));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    default -> {}
                }
            } else {
                xml.addText(text);
            }
        }
    }

    private int room() {
        return Math.max(0, limits.of(Limit.CELL_CHARACTERS) + 1 - text.length());
    }
}
