package org.phaseout.question;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.read.Cell;
import org.phaseout.read.SheetInfo;
import org.phaseout.read.SheetRow;
import org.phaseout.read.SheetRows;
import org.phaseout.read.SourceFile;
import org.phaseout.read.SourceFiles;

/** Reads the workbook of questions as people saved it: rows in any order, columns where their titles stand. */
final class PendingFile {

    private static final int LONGEST = 2000;

    private PendingFile() {}

    /** @throws IOException if it is no workbook, or the sheet or its headings are gone; the message says which */
    static List<PendingRow> read(Path file) throws IOException {
        try (SourceFile workbook = SourceFiles.open(file, file.getFileName().toString())) {
            for (SheetInfo sheet : workbook.sheets()) {
                if (sheet.name().equals(PendingWorkbook.QUESTIONS)) {
                    return read(workbook, sheet);
                }
            }
        }
        throw new IOException("It has no sheet '" + PendingWorkbook.QUESTIONS + "'.");
    }

    private static List<PendingRow> read(SourceFile workbook, SheetInfo sheet) throws IOException {
        List<PendingRow> rows = new ArrayList<>();
        Map<Integer, PendingColumn> columns = null;
        try (SheetRows source = workbook.open(sheet)) {
            for (SheetRow row = source.next(); row != null; row = source.next()) {
                if (columns == null) {
                    columns = headings(row);
                } else {
                    rows.add(row(row, columns));
                }
            }
        }
        if (columns == null) {
            throw new IOException("The headings of the sheet '" + PendingWorkbook.QUESTIONS + "' are gone.");
        }
        return rows;
    }

    private static @Nullable Map<Integer, PendingColumn> headings(SheetRow row) {
        Map<Integer, PendingColumn> columns = new HashMap<>();
        for (Cell cell : row.cells()) {
            PendingColumn column = PendingColumn.of(cell.text());
            if (column != null) {
                columns.put(cell.column(), column);
            }
        }
        return columns.containsValue(PendingColumn.ID) && columns.containsValue(PendingColumn.ANSWER) ? columns : null;
    }

    private static PendingRow row(SheetRow row, Map<Integer, PendingColumn> columns) {
        Map<PendingColumn, String> cells = new EnumMap<>(PendingColumn.class);
        for (Cell cell : row.cells()) {
            PendingColumn column = columns.get(cell.column());
            String text = cell.text().strip();
            if (column != null && !text.isEmpty()) {
                cells.put(column, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
            }
        }
        return new PendingRow(cells, row.number());
    }
}
