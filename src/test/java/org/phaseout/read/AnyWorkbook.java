package org.phaseout.read;

import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPhoneticRun;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** A workbook with whatever a workbook can hold, drawn by chance from a seed: the same seed gives the same one. */
final class AnyWorkbook {

    private static final List<String> FORMATS = List.of(
            "General",
            "0",
            "0.00",
            "#,##0",
            "0.0%",
            "0.00E+00",
            "\"Year\" 0",
            "[Red]0;[Blue]-0",
            "@",
            "dd/mm/yyyy",
            "mmm-yy",
            "yyyy-mm-dd hh:mm",
            "[$-409]d-mmm-yy",
            "h:mm",
            "[h]:mm:ss",
            "_-* #,##0.00_-",
            "d. mmmm yyyy");
    private static final List<String> TEXTS = List.of(
            "Jordan",
            "a & b < c > d \"e\" 'f'",
            " spaces around ",
            "line\nbreak",
            "tab\there",
            "Côte d’Ivoire",
            "الأردن",
            "保有機器",
            "emoji \uD83D\uDE00 beyond",
            "e\u0301 composed",
            "\u00A0no break\u00A0",
            "\u200Bunseen\u200B",
            "_x000D_ typed",
            "_x0041_",
            "0012",
            "1,234.5",
            "-",
            "#REF!",
            "TRUE",
            "=1+1",
            "]]>",
            "<v>1</v>",
            "&amp;",
            "~",
            "\u2028separator");
    private static final FormulaError[] ERRORS = {
        FormulaError.DIV0,
        FormulaError.NA,
        FormulaError.NAME,
        FormulaError.NULL,
        FormulaError.NUM,
        FormulaError.REF,
        FormulaError.VALUE
    };

    private final Random random;
    private final Workbook book;
    private final CellStyle[] styles;

    private AnyWorkbook(String format, long seed) {
        this.random = new Random(seed);
        this.book = format.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook();
        this.styles = FORMATS.stream().map(this::style).toArray(CellStyle[]::new);
    }

    static Workbook of(String format, long seed) {
        return new AnyWorkbook(format, seed).filled();
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private Workbook filled() {
        if (book instanceof XSSFWorkbook stored && random.nextInt(4) == 0) {
            stored.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        }
        for (int sheets = 1 + random.nextInt(3); sheets > 0; sheets--) {
            fill(book.createSheet("Sheet & " + sheets + " \u2013 ü"));
        }
        book.setSheetHidden(book.getNumberOfSheets() - 1, book.getNumberOfSheets() > 1 && random.nextBoolean());
        return book;
    }

    private void fill(Sheet sheet) {
        int columns = random.nextInt(5) == 0 ? 200 : 2 + random.nextInt(14);
        int rows = columns > 100 ? 6 : 25;
        int step = 1 + random.nextInt(3);
        for (int r = random.nextInt(4); r < rows; r += 1 + random.nextInt(step)) {
            Row row = sheet.createRow(r);
            row.setZeroHeight(random.nextInt(8) == 0);
            for (int c = random.nextInt(2); c < columns; c += 1 + random.nextInt(step)) {
                Cell cell = row.createCell(c);
                if (random.nextBoolean()) {
                    cell.setCellStyle(styles[random.nextInt(styles.length)]);
                }
                fill(cell);
            }
        }
        sheet.createRow(rows + 40).createCell(columns - 1).setCellValue("far below");
        arrayFormula(sheet, rows + 50);
        for (int i = random.nextInt(4); i > 0; i--) {
            sheet.addMergedRegion(new CellRangeAddress(60 + 3 * i, 60 + 3 * i + random.nextInt(2), i, i + 1));
            sheet.setColumnHidden(random.nextInt(12), true);
        }
    }

    private void arrayFormula(Sheet sheet, int row) {
        sheet.setArrayFormula("A1:A2*2", new CellRangeAddress(row, row + 1, 1, 1));
        sheet.getRow(row).getCell(1).setCellValue(number());
        sheet.getRow(row + 1).getCell(1).setCellValue(number());
    }

    private void fill(Cell cell) {
        switch (random.nextInt(12)) {
            case 0, 1 -> cell.setCellValue(number());
            case 2, 3 -> cell.setCellValue(text());
            case 4 -> cell.setCellValue(richText());
            case 5 -> cell.setCellValue(random.nextBoolean());
            case 6 -> cell.setCellErrorValue(ERRORS[random.nextInt(ERRORS.length)].getCode());
            case 7 -> cell.setCellValue(day());
            case 8, 9 -> formula(cell);
            case 10 -> inTheSheet(cell);
            default -> cell.setBlank();
        }
    }

    private double number() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(3000);
            case 1 -> random.nextInt(1_000_000) / 1000.0;
            case 2 -> -random.nextInt(100) / 4.0;
            case 3 -> random.nextDouble() * Math.pow(10, random.nextInt(40) - 20);
            case 4 -> 0.1 + 0.2;
            case 5 -> 720.43299999999999;
            case 6 -> 1e15 + random.nextInt(10);
            default -> 0;
        };
    }

    /** A day with an hour that is no fraction of a binary one; some that never were. */
    private double day() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(64);
            case 1 -> 2_958_464 + random.nextInt(4);
            default -> 20_000 + random.nextInt(30_000) + random.nextInt(8) / 8.0;
        };
    }

    private String text() {
        return random.nextInt(25) == 0
                ? random.ints(random.nextInt(32_768), 'a', 0x17F)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : TEXTS.get(random.nextInt(TEXTS.size())) + (random.nextBoolean() ? "" : random.nextInt(50));
    }

    private RichTextString richText() {
        Font bold = book.createFont();
        bold.setBold(true);
        RichTextString rich = book.getCreationHelper().createRichTextString(text());
        int middle = rich.length() / 2;
        if (middle > 0) {
            rich.applyFont(0, middle, bold);
        }
        if (rich instanceof XSSFRichTextString stored && random.nextBoolean()) {
            CTPhoneticRun aid = stored.getCTRst().addNewRPh();
            aid.setT("ふりがな");
            aid.setSb(0);
            aid.setEb(1);
        }
        return rich;
    }

    /** A formula with a result of any type, which is not what it would come to. */
    private void formula(Cell cell) {
        cell.setCellFormula(random.nextBoolean() ? "A1&\"<x>\"&B1" : "SUM(A1:B2)>1");
        switch (random.nextInt(6)) {
            case 0 -> cell.setCellValue(number());
            case 1 -> cell.setCellValue(text());
            case 2 -> cell.setCellValue(random.nextBoolean());
            case 3 -> cell.setCellErrorValue(ERRORS[random.nextInt(ERRORS.length)].getCode());
            case 4 -> cell.setCellValue("");
            default -> uncalculated(cell);
        }
        if (random.nextInt(3) == 0) {
            shared(cell);
        }
    }

    private void uncalculated(Cell cell) {
        if (cell instanceof XSSFCell stored && stored.getCTCell().isSetV()) {
            stored.getCTCell().unsetV();
        }
    }

    /** A formula that others go on with. */
    private static void shared(Cell cell) {
        if (cell instanceof XSSFCell stored) {
            CTCellFormula formula = stored.getCTCell().getF();
            formula.setT(STCellFormulaType.SHARED);
            formula.setSi(1000L * cell.getRowIndex() + cell.getColumnIndex());
            formula.setRef(cell.getAddress().formatAsString());
        }
    }

    /** A text that stands in the sheet itself, plain or in runs; a shared one where the format knows no other. */
    private void inTheSheet(Cell cell) {
        String text = text();
        if (!(cell instanceof XSSFCell stored)) {
            cell.setCellValue(text);
            return;
        }
        CTCell raw = stored.getCTCell();
        raw.setT(STCellType.INLINE_STR);
        CTRst item = raw.addNewIs();
        if (random.nextInt(3) > 0) {
            item.setT(text);
            return;
        }
        for (String run : List.of("first ", text, " last")) {
            CTRElt styled = item.addNewR();
            styled.addNewRPr().addNewB();
            styled.setT(run);
        }
    }
}
