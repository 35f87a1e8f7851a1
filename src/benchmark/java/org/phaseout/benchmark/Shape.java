package org.phaseout.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Ways in which the same register may be written, by POI: with what people and programs put into workbooks. */
enum Shape {
    PLAIN,
    RICH_TEXT,
    INLINE_TEXT,
    FORMULAS,
    STYLES,
    MERGED_CELLS,
    TWO_HUNDRED_COLUMNS,
    XLS;

    private static final int WIDE = 200;
    private static final int STYLED = 60;

    /** Name of the shape for people. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String extension() {
        return this == XLS ? ".xls" : ".xlsx";
    }

    /** Writes about so many rows' worth of cells. */
    void write(Path file, int rows) throws IOException {
        try (Workbook book = this == XLS ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(book, rows);
            book.write(out);
        }
    }

    private void fill(Workbook book, int rows) {
        CellStyle[] styles = styles(book);
        Font bold = book.createFont();
        bold.setBold(true);
        Sheet sheet = book.createSheet("Register");
        Register register = new Register("KEN", 7);
        int columns = this == TWO_HUNDRED_COLUMNS ? WIDE : Register.HEADINGS.size();
        int last = rows * Register.HEADINGS.size() / columns;
        for (int r = 0; r < last; r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < columns; ) {
                for (Object value : register.row(r * WIDE + c)) {
                    if (value != null && c < columns) {
                        Cell cell = row.createCell(c);
                        fill(cell, value, bold);
                        style(cell, value, styles);
                    }
                    c++;
                }
            }
            if (this == MERGED_CELLS) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(r, r, columns, columns + 2));
            }
        }
    }

    private CellStyle[] styles(Workbook book) {
        CellStyle[] styles = new CellStyle[this == STYLES ? STYLED : 1];
        for (int i = 0; i < styles.length; i++) {
            styles[i] = book.createCellStyle();
            styles[i].setDataFormat(
                    book.createDataFormat().getFormat(i == 0 ? "dd/mm/yyyy" : "#,##0.0\" u" + i + "\""));
        }
        return styles;
    }

    private void style(Cell cell, Object value, CellStyle[] styles) {
        if (value instanceof LocalDate) {
            cell.setCellStyle(styles[0]);
        } else if (this == STYLES) {
            cell.setCellStyle(styles[1 + (cell.getRowIndex() + cell.getColumnIndex()) % (STYLED - 1)]);
        }
    }

    private void fill(Cell cell, Object value, Font bold) {
        if (this == FORMULAS) {
            cell.setCellFormula("IF(A1>0,\"x\"&B1,C1)");
        }
        Double figure = figure(value);
        if (figure != null) {
            cell.setCellValue(figure);
        } else if (this == RICH_TEXT) {
            cell.setCellValue(rich(cell, value.toString(), bold));
        } else if (this == INLINE_TEXT) {
            CTCell raw = ((XSSFCell) cell).getCTCell();
            raw.setT(STCellType.INLINE_STR);
            raw.addNewIs().setT(value.toString());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static RichTextString rich(Cell cell, String text, Font bold) {
        RichTextString rich = cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(text);
        rich.applyFont(0, text.length() / 2, bold);
        return rich;
    }

    private static @Nullable Double figure(Object value) {
        if (value instanceof LocalDate day) {
            return DateUtil.getExcelDate(day);
        }
        return value instanceof Double figure ? figure : null;
    }
}
