package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mark of a template in the formats that an officer may save it in. */
class FormMarkTest {

    private static final String MARK = "methyl-bromide/use-survey 0123456789ab";
    private static final FormMark READ = new FormMark("methyl-bromide/use-survey", "0123456789ab");

    @TempDir
    private Path folder;

    @Test
    void standsInANameOfAnXlsSheet() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.createSheet("Guidance").createRow(0).createCell(0).setCellValue("Read me");
        workbook.createSheet("Survey").createRow(0).createCell(0).setCellValue("Crop");
        workbook.createSheet("Own").createRow(0).createCell(0).setCellValue("Notes");
        name(workbook, 0, "\"guidance\"");
        name(workbook, 1, "\"" + MARK + "\"");
        name(workbook, 2, "1+1");

        try (SourceFile file = Sheets.open(Sheets.write(folder.resolve("t.xls"), workbook))) {
            assertThat(file.mark(file.sheets().get(0))).contains(FormMark.GUIDANCE);
            assertThat(file.mark(file.sheets().get(1))).contains(READ);
            assertThat(file.mark(file.sheets().get(2))).isEmpty();
        }
    }

    private static void name(HSSFWorkbook workbook, int sheet, String formula) {
        Name name = workbook.createName();
        name.setNameName(FormMark.NAME);
        name.setSheetIndex(sheet);
        name.setRefersToFormula(formula);
    }

    @Test
    void standsBehindTheRowsOfAnOdsTable() throws IOException {
        String table = "<table:table table:name='%s'><table:table-row><table:table-cell><text:p>Crop</text:p>"
                + "</table:table-cell></table:table-row>%s</table:table>";
        String names = "<table:named-expressions><table:named-expression table:name='" + FormMark.NAME
                + "' table:expression='%s'/></table:named-expressions>";
        Path file = Ods.write(
                folder.resolve("t.ods"),
                "",
                table.formatted("A", names.formatted("\"lists\""))
                        + table.formatted("B", names.formatted("of:=\"" + MARK + "\""))
                        + table.formatted("C", "")
                        + names.formatted("\"guidance\""));

        try (SourceFile read = Sheets.open(file)) {
            assertThat(read.sheets()).hasSize(3);
            assertThat(read.mark(read.sheets().get(0))).contains(FormMark.LISTS);
            assertThat(read.mark(read.sheets().get(1))).contains(READ);
            assertThat(read.mark(read.sheets().get(2))).isEmpty();
        }
    }

    @Test
    void standsInANameOfABinarySheet() throws IOException {
        Path marked = new Xlsb()
                .name("other", 0, "guidance")
                .name(FormMark.NAME, 0, MARK)
                .write(folder.resolve("t.xlsb"));
        Path global = new Xlsb().name(FormMark.NAME, -1, MARK).write(folder.resolve("g.xlsb"));

        try (SourceFile file = Sheets.open(marked);
                SourceFile nobodys = Sheets.open(global)) {
            assertThat(file.mark(file.sheets().get(0))).contains(READ);
            assertThat(nobodys.mark(nobodys.sheets().get(0))).isEmpty();
        }
    }
}
