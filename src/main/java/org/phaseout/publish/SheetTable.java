package org.phaseout.publish;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;

/** One table on one sheet, from A1: one row of headings, then rows that stream to the disk as they come. */
final class SheetTable {

    /** The longest text that a cell can hold. */
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final List<OutputColumn> columns;
    private final List<String> headings;
    private final Styles styles;
    private final ColumnWidths widths;
    private int rows;

    SheetTable(SXSSFWorkbook workbook, SXSSFSheet sheet, List<OutputColumn> columns, Styles styles) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.columns = columns;
        this.styles = styles;
        this.headings = Headings.of(columns);
        this.widths = new ColumnWidths(headings);
        printOnePageWide();
        Row row = sheet.createRow(0);
        Lines.fit(
                row,
                headings.stream().mapToInt(ColumnWidths::linesOfHeading).max().orElse(1));
        for (int i = 0; i < headings.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(columns.get(i).holdsNumbers() ? styles.numberHeading : styles.heading);
            cell.setCellValue(headings.get(i));
        }
    }

    /** Printed on landscape paper, all columns on a page, the headings on each. */
    private void printOnePageWide() {
        fitWidth(sheet);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    static void fitWidth(SXSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    Row row(List<? extends @Nullable Object> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A row of sheet " + sheet.getSheetName() + " has " + cells.size() + " cells for " + headings);
        }
        Row row = sheet.createRow(++rows);
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null) {
                lines = Math.max(lines, put(row.createCell(i), columns.get(i), value, i));
            }
        }
        Lines.fit(row, lines);
        return row;
    }

    int rows() {
        return rows;
    }

    String name() {
        return sheet.getSheetName();
    }

    /** How many lines the cell takes. */
    private int put(Cell cell, OutputColumn column, Object value, int index) {
        if (column.holdsNumbers()) {
            cell.setCellStyle(styles.number(column));
            cell.setCellValue(Figure.of(column, value).doubleValue());
            widths.seen(index, Figure.of(column, value).toPlainString());
            return 1;
        } else {
            String text = value.toString();
            cell.setCellStyle(styles.text);
            cell.setCellValue(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
            widths.seen(index, text);
            return Lines.of(text, ColumnWidths.WIDEST);
        }
    }

    /** Makes the cells a table of the spreadsheet program, named for formulas; a table without rows stays plain. */
    void finish(String tableName) {
        widths.set(sheet);
        if (rows == 0) {
            return;
        }
        AreaReference area = new AreaReference(
                new CellReference(0, 0), new CellReference(rows, columns.size() - 1), SpreadsheetVersion.EXCEL2007);
        XSSFTable table = workbook.getXSSFWorkbook().getSheet(name()).createTable(area);
        table.setName(tableName);
        table.setDisplayName(tableName);
        for (int i = 0; i < headings.size(); i++) {
            table.getCTTable().getTableColumns().getTableColumnArray(i).setName(headings.get(i));
        }
    }
}
