package org.phaseout.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A hidden sheet with what the cells of the questions offer to choose from, one list a column. */
final class PendingLists {

    private static final String NAME = "Lists";

    private final XSSFWorkbook workbook;
    private final Map<List<String>, String> ranges = new HashMap<>();

    PendingLists(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** @return the range that holds the texts, as a formula */
    String range(List<String> texts) {
        return ranges.computeIfAbsent(texts, this::write);
    }

    private String write(List<String> texts) {
        XSSFSheet sheet = workbook.getSheet(NAME);
        if (sheet == null) {
            sheet = workbook.createSheet(NAME);
            workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        }
        int column = ranges.size();
        for (int i = 0; i < texts.size(); i++) {
            Row row = sheet.getRow(i);
            (row == null ? sheet.createRow(i) : row).createCell(column).setCellValue(texts.get(i));
        }
        String letters = CellReference.convertNumToColString(column);
        return "%s!$%s$1:$%s$%d".formatted(NAME, letters, letters, texts.size());
    }
}
