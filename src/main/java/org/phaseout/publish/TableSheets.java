package org.phaseout.publish;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A table of any length: when a sheet is full, the next one goes on under the same headings. */
final class TableSheets {

    static final int FULL = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;

    private final SXSSFWorkbook workbook;
    private final SheetNames names;
    private final Styles styles;
    private final String name;
    private final List<OutputColumn> columns;
    private final int full;
    private final List<SheetTable> sheets = new ArrayList<>();
    private SheetTable current;

    /** @param full how many rows of data go on one sheet */
    TableSheets(
            SXSSFWorkbook workbook,
            SheetNames names,
            Styles styles,
            String name,
            List<OutputColumn> columns,
            int full) {
        this.workbook = workbook;
        this.names = names;
        this.styles = styles;
        this.name = name;
        this.columns = columns;
        this.full = full;
        this.current = sheet();
    }

    private SheetTable sheet() {
        SheetTable sheet = new SheetTable(workbook, workbook.createSheet(names.next(name)), columns, styles);
        sheets.add(sheet);
        return sheet;
    }

    Row row(List<? extends @Nullable Object> cells) {
        if (current.rows() == full) {
            current = sheet();
        }
        return current.row(cells);
    }

    /** The sheets, once every row is in. */
    List<SheetTable> finish() {
        sheets.forEach(sheet -> sheet.finish(names.table(name)));
        return List.copyOf(sheets);
    }

    long rows() {
        return sheets.stream().mapToLong(SheetTable::rows).sum();
    }
}
