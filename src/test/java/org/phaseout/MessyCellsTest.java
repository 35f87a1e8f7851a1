package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One figure of an import form, written in every way that people write figures, through the definitions of jobs/. */
class MessyCellsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "''{0}'' is {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            4 750          | 4750   | NORM-116
            4\u00a0750,5   | 4750.5 | NORM-116
            4\u202f750.5   | 4750.5 | NORM-116
            1'234.5        | 1234.5 | NORM-116
            1.679,64       | 1679.64 | NORM-116
            ١٬٢٣٤٫٥        | 1234.5 | NORM-117
            ۱۲۳            | 123    | NORM-117
            １２．５        | 12.5   | NORM-117
            0E-15          | 0      | NORM-116
            12.5*          | 12.5   | NORM-109
            12.5¹          | 12.5   | NORM-109
            <2             | 2      | NORM-110
            ~5             | 5      | NORM-110
            ≈ 5            | 5      | NORM-110
            −3             |        | NORM-112 NORM-116
            ND             | ND     |
            NO             | NO     |
            NO,IE          | NO,IE  |
            NE;NO          | NE,NO  |
            NENO           | NE,NO  |
            N O            | NO     |
            IE NA NO       | IE,NA,NO |
            NO (Not Occurring) | NO |
            N/A            | NA     |
            MO             |        | NORM-104
            CH4            |        | NORM-104
            12.5a          |        | NORM-104
            about 5        |        | NORM-104
            0.01–0.04      |        | NORM-102
            36000/60000    |        | NORM-102
            1,234          |        | NORM-101
            -1.#IND        | ND     |
            #REF!          |        | NORM-103
            12%            |        | NORM-114 NORM-116
            """)
    void a_figure_as_typed(String typed, String stored, String code) throws IOException {
        WholeFile file = read(typed);

        assertThat(file.lines("import_new").stream().map(line -> line.substring(line.indexOf(": ") + 2)))
                .isEqualTo(stored == null ? List.of() : List.of(stored));
        assertThat(file.issues().stream().map(issue -> issue.code()))
                .isEqualTo(code == null ? List.of() : List.of(code.split(" ")));
        assertThat(file.accounted()).isEqualTo(file.cells());
    }

    @Test
    void errors_dates_and_formulas_are_taken_for_what_they_are() throws IOException {
        assertThat(codes(FormulaError.VALUE)).containsExactly("NORM-103");
        assertThat(codes(LocalDate.of(2022, 5, 1))).containsExactly("NORM-105");
        assertThat(codes("=B9+1")).as("no stored result").containsExactly("NORM-106");
        assertThat(codes(true)).containsExactly("NORM-104");
    }

    @Test
    void a_formula_is_read_by_its_stored_result_and_a_format_changes_no_figure() throws IOException {
        WholeFile file = WholeFile.read(form("=10/4")
                .row(7, "HFC-32", "China", 1234567.25)
                .format("C7", "#,##0,")
                .calculated()
                .save(folder.resolve("report.xlsx")));

        assertThat(file.lines("import_new")).containsExactly("article-7-imports: 2.5", "article-7-imports: 1234567.25");
    }

    @Test
    void one_column_with_two_decimal_signs_is_told_with_both_readings() throws IOException {
        WholeFile file = WholeFile.read(form("12.5")
                .row(7, "HFC-32", "China", "3,75")
                .row(8, "HFC-125", "China", "4.25")
                .save(folder.resolve("report.xlsx")));

        assertThat(file.lines("import_new"))
                .containsExactly("article-7-imports: 12.5", "article-7-imports: 3.75", "article-7-imports: 4.25");
        assertThat(file.issues("NORM-120")).singleElement().satisfies(issue -> {
            assertThat(issue.at()).hasToString("Imports!C7");
            assertThat(issue.message()).contains("3.75", "C6", "'12.5'");
        });
    }

    @Test
    void what_could_be_either_in_such_a_column_is_an_error_that_shows_both() throws IOException {
        WholeFile file = WholeFile.read(form("12.5")
                .row(7, "HFC-32", "China", "3,75")
                .row(8, "HFC-125", "China", "1.234")
                .save(folder.resolve("report.xlsx")));

        assertThat(file.issues("NORM-101"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("1.234", "1234"));
    }

    @Test
    void figures_as_text_are_told_once_a_column_with_their_number_and_the_first_of_them() throws IOException {
        WholeFile file = WholeFile.read(form(7).row(7, "HFC-32", "China", "1 234,5")
                .row(8, "HFC-125", "China", "2")
                .row(9, "HFC-23", "China", "<2")
                .row(10, "HFC-227ea", "China", "12*")
                .row(11, "HFC-236fa", "China", "NO")
                .row(12, "HFC-245fa", "China", "1,250")
                .save(folder.resolve("report.xlsx")));

        assertThat(file.issues("NORM-116")).singleElement().satisfies(issue -> {
            assertThat(issue.at()).hasToString("Imports!C7");
            assertThat(issue.message()).contains("cells: 3", "read as 1234.5");
        });
    }

    @Test
    void in_a_text_file_only_digits_of_another_script_are_told() throws IOException {
        Path report = folder.resolve("KEN_2022_imports.csv");
        Files.writeString(
                report, "Substance,Exporting party,New\nHFC-32,China,1234.5\nHFC-125,China,١٢\nHFC-23,China,٣\n");

        WholeFile file = WholeFile.read(report);

        assertThat(file.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("NORM-117");
            assertThat(issue.at()).hasToString("KEN_2022_imports!C3");
            assertThat(issue.message()).contains("cells: 2", "read as 12");
        });
        assertThat(file.lines("import_new"))
                .containsExactly("article-7-imports: 1234.5", "article-7-imports: 12", "article-7-imports: 3");
    }

    private List<String> codes(Object value) throws IOException {
        WholeFile file = read(value);
        List<String> codes = new ArrayList<>();
        file.issues().forEach(issue -> codes.add(issue.code()));
        return codes;
    }

    private WholeFile read(Object value) throws IOException {
        return WholeFile.read(form(value).save(folder.resolve("report.xlsx")));
    }

    private static Book form(Object value) {
        return Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(5, "Substance", "Exporting party", "New")
                .row(6, "HFC-134a", "China", value);
    }
}
