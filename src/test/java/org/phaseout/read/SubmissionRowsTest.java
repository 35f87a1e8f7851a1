package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.definition.Field;
import org.phaseout.definition.Inventory;

class SubmissionRowsTest {

    private static final String HEADER = "Country,Year,Substance,New imports,Remarks\n";

    @TempDir
    Path folder;

    @Test
    void tellsHeadingsTitlesTotalsAndNotesFromData() throws IOException {
        assertThat(whys("Imports of Jordan\n\n" + HEADER
                        + "(1),(2),(3),(4),(5)\nJordan,2012,HFC-32,7,\n,,,,\nSubtotal Jordan,,,7,\n   TOTAL,,,7,\n"
                        + "Chile,2012,HFC-32,1,\nNote: provisional,,,,\nSource: customs,,,,\n"))
                .containsExactly(
                        "1 above the table",
                        "3 heading",
                        "4 numbers of the columns",
                        "5 data",
                        "7 subtotal",
                        "8 total",
                        "9 data",
                        "10 note",
                        "11 note");
    }

    @Test
    void keepsARowWithFiguresWhoseFirstTextLooksLikeANote() throws IOException {
        assertThat(whys(HEADER + "Note,2012,HFC-32,7,\n")).containsExactly("1 heading", "2 data");
    }

    @Test
    void tellsATotalByTheNameOfTheSubstance() throws IOException {
        assertThat(whys(HEADER + "Jordan,2012,Total HFCs,7,\nJordan,2012,HFC-32,7,\n"))
                .containsExactly("1 heading", "2 total", "3 data");
    }

    @Test
    void readsNothingBelowTheEndOfTheTable() throws IOException {
        assertThat(whys(HEADER + "Jordan,2012,HFC-32,7,\nEnd of table\nJordan,2013,HFC-32,8,\n"))
                .containsExactly("1 heading", "2 data", "3 below the table", "4 below the table");
    }

    @Test
    void leavesOutRepeatedHeadingsAndRowsWithARunningNumberOnly() throws IOException {
        assertThat(whys("No.," + HEADER + "1,Jordan,2012,HFC-32,7,\nNo.," + HEADER + "2,Jordan,2013,HFC-32,8,\n3\n4\n"))
                .containsExactly(
                        "1 heading", "2 data", "3 heading repeated", "4 data", "5 blank form row", "6 blank form row");
    }

    @Test
    void leavesOutWhatTheFormSkips() throws IOException {
        assertThat(whys(HEADER + "Average,2012,HFC-32,7,\nJordan,2012,HFC-32,7,\n"))
                .containsExactly("1 heading", "2 average", "3 data");
    }

    @Test
    void fillsLabelsDown() throws IOException {
        Path file = Sheets.text(
                folder.resolve("a.csv"),
                HEADER + "Jordan,,,,\n,2012,HFC-32,7,\nChile,2012,HFC-32,1,\n,2013,HFC-32,2,\n");

        List<ReadRow> rows = rows(file);
        assertThat(rows.get(1).views().get(0).why()).isEqualTo("label for the rows below");
        assertThat(rows.get(2).views().get(0).row().firstText()).isEqualTo("Jordan");
        assertThat(rows.get(2).row().cells()).hasSize(3);
        assertThat(rows.get(4).views().get(0).row().firstText()).isEqualTo("Chile");
    }

    @Test
    void deliversSheetsThatAreNotReadWithTheReason() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        book.createSheet("Citation").createRow(0).createCell(0).setCellValue("Licence");
        Sheet sheet = book.createSheet("Data");
        row(sheet, 0, "Country", "Year", "Substance", "New imports");
        row(sheet, 1, "Jordan", "2012", "HFC-32", "7").setZeroHeight(true);
        Path file = Sheets.write(folder.resolve("a.xlsx"), book);

        List<ReadRow> rows = rows(file);
        assertThat(rows).extracting(ReadRow::position).containsExactly(0L, 1L, 2L);
        assertThat(rows.get(0).why()).isEqualTo("no table of a known form");
        assertThat(rows.get(0).views()).isEmpty();
        assertThat(rows.get(2).why()).isNull();
        assertThat(rows.get(2).row().hidden()).isTrue();
        assertThat(rows.get(2).views().get(0).why()).isNull();
    }

    @Test
    void goesOnFromARowAsIfItHadNeverStopped() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 50; i++) {
            text.append(i % 10 == 0 ? "Jordan" : "")
                    .append(",")
                    .append(1990 + i)
                    .append(",HFC-32,7,\n");
        }
        Path file = Sheets.text(folder.resolve("a.csv"), text.toString());
        List<ReadRow> whole = rows(file);

        for (int from : List.of(0, 1, 17, 50, 51)) {
            try (SourceFile source = Sheets.open(file);
                    SubmissionRows rows = new SubmissionRows(source, plan(source, file), new PlainWords())) {
                rows.skipTo(from);
                assertThat(rest(rows))
                        .extracting(ReadRow::toString)
                        .isEqualTo(texts(whole.subList(from, whole.size())));
                assertThatThrownBy(() -> rows.skipTo(99)).hasMessageContaining("51 rows");
            }
        }
    }

    private static List<String> texts(List<ReadRow> rows) {
        return rows.stream().map(ReadRow::toString).toList();
    }

    private List<String> whys(String content) throws IOException {
        return rows(Sheets.text(folder.resolve("a.csv"), content)).stream()
                .map(r -> r.row().number() + " "
                        + (r.views().get(0).why() == null
                                ? "data"
                                : r.views().get(0).why()))
                .toList();
    }

    private static List<ReadRow> rows(Path file) throws IOException {
        try (SourceFile source = Sheets.open(file);
                SubmissionRows rows = new SubmissionRows(source, plan(source, file), new PlainWords())) {
            return rest(rows);
        }
    }

    private static List<ReadRow> rest(SubmissionRows rows) throws IOException {
        List<ReadRow> all = new ArrayList<>();
        for (ReadRow row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }

    private static FilePlan plan(SourceFile source, Path file) throws IOException {
        Inventory inventory = Definitions.gases()
                .field("number", Field.Type.INTEGER, "No.")
                .form(Definitions.form("imports")
                        .expected("import_new")
                        .optional("remarks")
                        .fillDown("country")
                        .skipRows("Average*", "average"))
                .inventory();
        return TableFinder.plan(source, file.getFileName().toString(), List.of(inventory), new PlainWords());
    }

    private static Row row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }
}
