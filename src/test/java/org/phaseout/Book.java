package org.phaseout;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a workbook for a test the way a spreadsheet program does, cell by cell. */
final class Book {

    private final Workbook workbook;
    private Sheet sheet;

    private Book(Workbook workbook, String sheet) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(sheet);
    }

    static Book xlsx(String sheet) {
        return new Book(new XSSFWorkbook(), sheet);
    }

    static Book xls(String sheet) {
        return new Book(new HSSFWorkbook(), sheet);
    }

    Book sheet(String name) {
        sheet = workbook.createSheet(name);
        return this;
    }

    Workbook poi() {
        return workbook;
    }

    /** @param number as the spreadsheet shows it; the values stand from column A on, null for a blank */
    Book row(int number, @Nullable Object... values) {
        return at("A" + number, values);
    }

    /** @param from first cell, such as F4 */
    Book at(String from, @Nullable Object... values) {
        CellReference first = new CellReference(from);
        Row row = sheet.getRow(first.getRow());
        row = row == null ? sheet.createRow(first.getRow()) : row;
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                fill(row.createCell(first.getCol() + i), value);
            }
        }
        return this;
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            format(cell, "yyyy-mm-dd");
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else if (value instanceof FormulaError error) {
            cell.setCellErrorValue(error.getCode());
        } else if (value.toString().startsWith("=")) {
            cell.setCellFormula(value.toString().substring(1));
        } else {
            cell.setCellValue(value.toString());
        }
    }

    Book format(String cell, String code) {
        CellReference at = new CellReference(cell);
        format(sheet.getRow(at.getRow()).getCell(at.getCol()), code);
        return this;
    }

    private void format(Cell cell, String code) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        cell.setCellStyle(style);
    }

    Book merge(String... ranges) {
        for (String range : ranges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
        return this;
    }

    Book hideSheet() {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        return this;
    }

    Book hideRow(int number) {
        sheet.getRow(number - 1).setZeroHeight(true);
        return this;
    }

    Book hideColumn(String letters) {
        sheet.setColumnHidden(CellReference.convertColStringToIndex(letters), true);
        return this;
    }

    /** Lets the program that wrote the workbook calculate its formulas. */
    Book calculated() {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return this;
    }

    Path save(Path file) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }
}
