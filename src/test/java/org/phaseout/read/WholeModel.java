package org.phaseout.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** What is in a workbook, one line a cell: as the stream readers give it, and as POI's model of whole workbooks does. */
final class WholeModel {

    /** Formats of times and durations, which POI takes for dates too. */
    private static final Set<String> TIMES = Set.of("h:mm", "h:mm:ss", "[h]:mm", "[h]:mm:ss", "mm:ss", "h:mm AM/PM");

    private static final int LAST_DAY = 2_958_465;
    private static final int COLUMNS = 256;

    private WholeModel() {}

    static List<String> streamed(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (SourceFile source = Sheets.open(file)) {
            for (SheetInfo sheet : source.sheets()) {
                lines.add(sheet.name() + (sheet.hidden() ? " hidden" : ""));
                try (SheetRows rows = source.open(sheet)) {
                    for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                        for (Cell cell : row.cells()) {
                            lines.add(line(sheet.name(), row, cell));
                        }
                    }
                    lines.add("hidden columns " + rows.hiddenColumns().get(0, COLUMNS));
                }
                lines.add("merged " + merges(source, sheet));
            }
        }
        return lines;
    }

    private static String line(String sheet, SheetRow row, Cell cell) {
        BigDecimal number = cell.number();
        return sheet + " " + row.number() + (row.hidden() ? " hidden" : "") + " " + cell.column() + " " + cell.kind()
                + " " + cell.text() + " " + (number == null ? "" : number.doubleValue());
    }

    private static Set<String> merges(SourceFile source, SheetInfo sheet) throws IOException {
        Set<String> merges = new TreeSet<>();
        for (SourceFile.Merge merge : source.merges(sheet, Integer.MAX_VALUE)) {
            merges.add(merge.firstRow() + "–" + merge.lastRow() + " " + merge.firstColumn() + "–" + merge.lastColumn());
        }
        return merges;
    }

    static List<String> of(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : book) {
                boolean hidden = book.getSheetVisibility(book.getSheetIndex(sheet))
                        != org.apache.poi.ss.usermodel.SheetVisibility.VISIBLE;
                lines.add(sheet.getSheetName() + (hidden ? " hidden" : ""));
                for (Row row : sheet) {
                    for (org.apache.poi.ss.usermodel.Cell cell : row) {
                        String content = content(cell);
                        if (!content.isEmpty()) {
                            lines.add(sheet.getSheetName() + " " + (row.getRowNum() + 1)
                                    + (row.getZeroHeight() ? " hidden" : "") + " " + cell.getColumnIndex() + " "
                                    + content);
                        }
                    }
                }
                lines.add("hidden columns " + hiddenColumns(sheet));
                lines.add("merged " + merges(sheet));
            }
        }
        return lines;
    }

    private static BitSet hiddenColumns(Sheet sheet) {
        BitSet columns = new BitSet();
        for (int column = 0; column < COLUMNS; column++) {
            columns.set(column, sheet.isColumnHidden(column));
        }
        return columns;
    }

    private static Set<String> merges(Sheet sheet) {
        Set<String> merges = new TreeSet<>();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            merges.add((range.getFirstRow() + 1) + "–" + (range.getLastRow() + 1) + " " + range.getFirstColumn() + "–"
                    + range.getLastColumn());
        }
        return merges;
    }

    private static String content(org.apache.poi.ss.usermodel.Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        if (formula && cell instanceof XSSFCell stored && stored.getRawValue() == null) {
            return "NOT_CALCULATED  ";
        }
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case NUMERIC -> numeric(cell);
            case STRING -> cell.getStringCellValue().isBlank() ? "" : "TEXT " + cell.getStringCellValue() + " ";
            case BOOLEAN -> "BOOLEAN " + (cell.getBooleanCellValue() ? "TRUE" : "FALSE") + " ";
            case ERROR ->
                "ERROR " + FormulaError.forInt(cell.getErrorCellValue()).getString() + " ";
            default -> "";
        };
    }

    private static String numeric(org.apache.poi.ss.usermodel.Cell cell) {
        double number = cell.getNumericCellValue();
        if (isDay(cell, number)) {
            return "DATE " + cell.getLocalDateTimeCellValue().toLocalDate() + " " + number;
        }
        return "NUMBER " + shortest(number) + " " + (number == 0 ? 0.0 : number);
    }

    /** A day that there was: no time, no zeroth day, and not the 29th of February 1900. */
    private static boolean isDay(org.apache.poi.ss.usermodel.Cell cell, double number) {
        boolean never = number >= 60 && number < 61 && !isSince1904(cell);
        return number >= 1
                && number < LAST_DAY + 1
                && !never
                && DateUtil.isCellDateFormatted(cell)
                && !TIMES.contains(cell.getCellStyle().getDataFormatString());
    }

    private static boolean isSince1904(org.apache.poi.ss.usermodel.Cell cell) {
        return cell instanceof XSSFCell stored
                && stored.getSheet().getWorkbook().isDate1904();
    }

    private static String shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() == number) {
                return plain(shorter);
            }
        }
        return plain(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
