package org.phaseout.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The lists that drop-downs show: one column each on a hidden sheet, behind a name of its own. */
final class Choices {

    /** Every name of ours begins so, and is hidden. */
    static final String PREFIX = "_phaseout_";

    private final XSSFSheet sheet;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    Choices(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** The name of a list; the same list is written once. */
    String name(String list, List<String> values) {
        String name = PREFIX + "list_" + list.replaceAll("[^A-Za-z0-9_]", "_");
        if (lists.putIfAbsent(name, values) == null) {
            write(name, values);
        }
        return name;
    }

    private void write(String name, List<String> values) {
        int column = lists.size() - 1;
        put(0, column, name);
        for (int i = 0; i < values.size(); i++) {
            put(i + 1, column, values.get(i));
        }
        String letters = CellReference.convertNumToColString(column);
        Name range = sheet.getWorkbook().createName();
        range.setNameName(name);
        range.setRefersToFormula("'%s'!$%s$2:$%s$%d"
                .formatted(sheet.getSheetName().replace("'", "''"), letters, letters, Math.max(2, values.size() + 1)));
    }

    private void put(int rowNumber, int column, String text) {
        Row row = sheet.getRow(rowNumber) == null ? sheet.createRow(rowNumber) : sheet.getRow(rowNumber);
        row.createCell(column).setCellValue(text);
    }
}
