package org.phaseout.question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.phaseout.workbook.FixedWorkbook;

/** The workbook of questions: how to answer, then a row a name, grouped by kind. The same rows give the same bytes. */
final class PendingWorkbook {

    static final String QUESTIONS = "Questions";

    private static final int UNITS = 256;
    private static final int HELP_WIDTH = 100;

    private final XSSFWorkbook workbook;
    private final PendingStyles styles;
    private final PendingLists lists;

    private PendingWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new PendingStyles(workbook);
        this.lists = new PendingLists(workbook);
    }

    /**
     * A row and what it may be answered with.
     *
     * @param choices texts to choose from
     * @param forms forms to choose from; none where the answer holds for all
     */
    record Line(PendingRow row, List<String> choices, List<String> forms) {}

    static byte[] bytes(List<Line> lines) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            PendingWorkbook pending = new PendingWorkbook(workbook);
            pending.help(lines.size());
            pending.questions(lines);
            workbook.setActiveSheet(lines.isEmpty() ? 0 : 1);
            workbook.setSelectedTab(lines.isEmpty() ? 0 : 1);
            return FixedWorkbook.bytes(workbook, "Names that no list knows");
        }
    }

    private void help(int open) {
        XSSFSheet sheet = workbook.createSheet("How to answer");
        sheet.setColumnWidth(0, 16 * UNITS);
        sheet.setColumnWidth(1, HELP_WIDTH * UNITS);
        sheet.setDisplayGridlines(false);
        int at = 0;
        for (PendingHelp.Line line : PendingHelp.lines(open)) {
            Row row = sheet.createRow(at);
            Cell first = row.createCell(0);
            first.setCellValue(line.first());
            first.setCellStyle(at == 0 ? styles.title : styles.strong);
            if (line.text().isEmpty()) {
                row.setHeightInPoints(at == 0 ? 26 : PendingHelp.LINE + 6);
                sheet.addMergedRegion(new CellRangeAddress(at, at, 0, 1));
            } else {
                Cell text = row.createCell(1);
                text.setCellValue(line.text());
                text.setCellStyle(styles.text);
                row.setHeightInPoints(PendingHelp.LINE * lines(line.text(), HELP_WIDTH) + 3);
            }
            at++;
        }
        fitWidth(sheet);
    }

    private void questions(List<Line> lines) {
        XSSFSheet sheet = workbook.createSheet(QUESTIONS);
        Row head = sheet.createRow(0);
        for (PendingColumn column : PendingColumn.values()) {
            Cell cell = head.createCell(column.place());
            cell.setCellValue(column.title());
            cell.setCellStyle(column.isTyped() ? styles.typedHeading : styles.heading);
            sheet.setColumnWidth(column.place(), column.width() * UNITS);
        }
        head.setHeightInPoints(2 * PendingHelp.LINE);
        int at = 1;
        String kind = "";
        for (Line line : lines) {
            String own = line.row().text(PendingColumn.KIND);
            row(sheet.createRow(at++), line.row(), !own.equals(kind));
            kind = own;
        }
        int last = PendingColumn.values().length - 1;
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, lines.size()), 0, last));
        sheet.createFreezePane(PendingColumn.NAME.place() + 1, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        fitWidth(sheet);
        validations(sheet, lines);
    }

    private void row(Row row, PendingRow line, boolean first) {
        int high = 1;
        for (PendingColumn column : PendingColumn.values()) {
            String text = line.text(column);
            Cell cell = row.createCell(column.place());
            cell.setCellStyle(styles.cell(column, first));
            if (isNumber(column) && text.matches("[0-9]{1,9}")) {
                cell.setCellValue(Integer.parseInt(text));
            } else if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
            high = Math.max(high, lines(text, column.width() - 2));
        }
        row.setHeightInPoints(PendingHelp.LINE * Math.min(high, 8) + 3);
    }

    private static boolean isNumber(PendingColumn column) {
        return column == PendingColumn.TIMES || column == PendingColumn.FILES;
    }

    private static int lines(String text, int width) {
        return Math.max(1, (text.length() + width - 1) / width);
    }

    private void validations(XSSFSheet sheet, List<Line> lines) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        if (!lines.isEmpty()) {
            offer(
                    sheet,
                    helper,
                    helper.createExplicitListConstraint(new String[] {"accept", "choose", "refuse"}),
                    1,
                    lines.size(),
                    PendingColumn.ANSWER);
        }
        List<List<String>> offered = new ArrayList<>();
        lines.forEach(line -> offered.add(line.choices()));
        offerRuns(sheet, helper, offered, PendingColumn.CHOICE);
        List<List<String>> forms = new ArrayList<>();
        lines.forEach(line -> forms.add(line.forms()));
        offerRuns(sheet, helper, forms, PendingColumn.FORM);
    }

    /** One list for all rows below each other that offer the same. */
    private void offerRuns(
            XSSFSheet sheet, DataValidationHelper helper, List<List<String>> offered, PendingColumn column) {
        int from = 0;
        while (from < offered.size()) {
            int to = from;
            while (to + 1 < offered.size() && offered.get(to + 1).equals(offered.get(from))) {
                to++;
            }
            if (!offered.get(from).isEmpty()) {
                DataValidationConstraint list = helper.createFormulaListConstraint(lists.range(offered.get(from)));
                offer(sheet, helper, list, from + 1, to + 1, column);
            }
            from = to + 1;
        }
    }

    /** Other texts may be typed too: what cannot be used is said at the next run. */
    private static void offer(
            XSSFSheet sheet,
            DataValidationHelper helper,
            DataValidationConstraint list,
            int first,
            int last,
            PendingColumn column) {
        DataValidation validation =
                helper.createValidation(list, new CellRangeAddressList(first, last, column.place(), column.place()));
        validation.setShowErrorBox(false);
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(true); // in this format it shows the arrow
        sheet.addValidationData(validation);
    }

    private static void fitWidth(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        Arrays.asList(PageMargin.LEFT, PageMargin.RIGHT).forEach(margin -> sheet.setMargin(margin, 0.4));
    }
}
