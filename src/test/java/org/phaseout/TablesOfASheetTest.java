package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as ugly as countries send them, read by the definitions of jobs/. Every test holds that no cell is lost. */
class TablesOfASheetTest {

    private static final String[] IMPORT = {"country", "time_period", "substance", "partner", "import_new"};

    @TempDir
    private Path folder;

    private WholeFile file = new WholeFile(
            new org.phaseout.read.FilePlan(
                    "",
                    java.util.List.of(),
                    java.util.Map.of(),
                    java.util.Map.of(),
                    java.util.Set.of(),
                    java.util.List.of(),
                    java.util.List.of()),
            java.util.List.of(),
            java.util.List.of(),
            0,
            0,
            java.util.Map.of());

    @AfterEach
    void every_cell_is_accounted_for() {
        assertThat(file.accounted()).isEqualTo(file.cells());
    }

    @Test
    void two_tables_below_each_other_are_two_forms() throws IOException {
        file = read(Book.xlsx("Data")
                .row(1, "Party:", "Kenya")
                .row(2, "Year:", 2022)
                .row(4, "Data form 1: data on imports (tonnes)")
                .row(5, "Substance", "Exporting party", "New")
                .row(6, "HFC-134a", "China", 10)
                .row(7, "HFC-32", "India", 5)
                .row(8, "Total", null, 15)
                .row(10, "Data form 2: data on exports (tonnes)")
                .row(11, "Substance", "Country of destination of exports", "Total quantity exported for all uses")
                .row(12, "HFC-134a", "Uganda", 2)
                .row(14, "Note: figures of the customs"));

        assertThat(file.lines("country", "time_period", "substance", "partner", "import_new", "export_new"))
                .containsExactly(
                        "article-7-imports: KEN 2022 HFC-134a CHN 10",
                        "article-7-imports: KEN 2022 HFC-32 IND 5",
                        "article-7-exports: KEN 2022 HFC-134a UGA 2");
        assertThat(file.issues()).isEmpty();
    }

    @Test
    void the_same_form_twice_below_takes_the_year_of_its_own_title() throws IOException {
        file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(3, "Year:", 2021)
                .row(4, "Substance", "Exporting party", "New")
                .row(5, "HFC-134a", "China", 10)
                .row(7, "Year:", 2022)
                .row(8, "Substance", "Exporting party", "New")
                .row(9, "HFC-134a", "China", 12));

        assertThat(file.lines(IMPORT))
                .containsExactly(
                        "article-7-imports: KEN 2021 HFC-134a CHN 10", "article-7-imports: KEN 2022 HFC-134a CHN 12");
        assertThat(file.issues()).isEmpty();
    }

    @Test
    void two_tables_beside_each_other_are_read_apart() throws IOException {
        file = read(Book.xlsx("Imports and exports")
                .row(1, "Country:", "Kenya", null, "Year:", 2022)
                .row(3, "Data form 1: imports")
                .at("F3", "Data form 2: exports")
                .row(
                        4,
                        "Substance",
                        "Exporting party",
                        "New",
                        null,
                        null,
                        "Substance",
                        "Country of destination of exports",
                        "Total quantity exported for all uses")
                .row(5, "HFC-134a", "China", 10, null, null, "HFC-134a", "Uganda", 2)
                .row(6, "HFC-32", "India", 5)
                .at("F7", "HFC-125", "Uganda", 1));

        assertThat(file.lines("country", "time_period", "substance", "partner", "import_new", "export_new"))
                .containsExactlyInAnyOrder(
                        "article-7-imports: KEN 2022 HFC-134a CHN 10",
                        "article-7-imports: KEN 2022 HFC-32 IND 5",
                        "article-7-exports: KEN 2022 HFC-134a UGA 2",
                        "article-7-exports: KEN 2022 HFC-125 UGA 1");
        assertThat(file.issues()).isEmpty();
    }

    @Test
    void the_same_form_twice_beside_takes_the_year_above_its_own_columns() throws IOException {
        file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(3, "Year:", 2021, null, null, "Year:", 2022)
                .row(4, "Substance", "Exporting party", "New", null, "Substance", "Exporting party", "New")
                .row(5, "HFC-134a", "China", 10, null, "HFC-134a", "China", 12));

        assertThat(file.lines(IMPORT))
                .containsExactly(
                        "article-7-imports: KEN 2021 HFC-134a CHN 10", "article-7-imports: KEN 2022 HFC-134a CHN 12");
        assertThat(file.issues()).isEmpty();
    }

    @Test
    void a_table_far_below_a_long_cover_text_is_found() throws IOException {
        Book book = Book.xlsx("Imports").row(1, "Country:", "Kenya").row(2, "Year:", 2022);
        for (int row = 4; row < 60; row++) {
            book.row(row, "Guidance in words, paragraph " + row);
        }
        file = read(book.row(61, "Substance", "Exporting party", "New").row(62, "HFC-134a", "China", 10));

        assertThat(file.plan().tables()).isNotEmpty();
        assertThat(file.lines(IMPORT)).containsExactly("article-7-imports: KEN 2022 HFC-134a CHN 10");
    }

    @Test
    void headings_repeated_in_the_middle_are_no_table_of_their_own() throws IOException {
        file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(4, "Substance", "Exporting party", "New")
                .row(5, "HFC-134a", "China", 10)
                .row(6, "Substance", "Exporting party", "New")
                .row(7, "HFC-32", "India", 5)
                .row(9, "Continued")
                .row(10, "Substance", "Exporting party", "New")
                .row(11, "HFC-125", "India", 1));

        assertThat(file.plan().tables().stream().map(t -> t.inventory().code())).doesNotHaveDuplicates();
        assertThat(file.records()).hasSize(3);
    }

    @Test
    void a_table_below_that_no_form_reads_ends_the_one_above_with_an_error() throws IOException {
        file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(4, "Substance", "Exporting party", "New")
                .row(5, "HFC-134a", "China", 10)
                .row(7, "Facility", "HFC-23 generated", "Remarks")
                .row(8, "Works A", 3, "HFC-32"));

        assertThat(file.records()).hasSize(1);
        assertThat(file.codes()).anyMatch(c -> c.startsWith("READ-020 Imports!row 7"));
    }

    @Test
    void headings_and_labels_may_be_in_two_languages_at_once() throws IOException {
        file = read(Book.xlsx("Imports")
                .row(1, "Country / Страна:", "Кения")
                .row(2, "Année – Year:", 2022)
                .row(4, "Substance / Вещество", "Exporting party\nPartie exportatrice", "Nouvelles (New), kg")
                .row(5, "HFC-134a", "China", 10));

        assertThat(file.lines(IMPORT)).containsExactly("article-7-imports: KEN 2022 HFC-134a CHN 0.01");
        assertThat(file.issues()).isEmpty();
    }

    @Test
    void two_words_in_one_heading_that_mean_different_things_are_not_known() throws IOException {
        file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(4, "Substance", "New", "Exporting party / Remarks")
                .row(5, "HFC-134a", 10, "China"));

        assertThat(file.codes()).contains("READ-002 Imports!C4");
    }

    @Test
    void a_column_without_a_heading_is_told_and_counted() throws IOException {
        file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(4, "Substance", "Exporting party", "New")
                .row(5, "HFC-134a", "China", 10, 7)
                .row(6, "HFC-32", "China", 3, 8));

        assertThat(file.records()).hasSize(2);
        assertThat(file.codes()).contains("READ-023 Imports!D5");
        assertThat(file.explained()).containsEntry("no heading above the cell", 2);
    }

    @Test
    void the_second_column_under_a_merged_heading_is_told() throws IOException {
        file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(4, "Substance", null, "Exporting party", "New")
                .merge("A4:B4")
                .row(5, "HFC-134a", "a gas", "China", 10));

        assertThat(file.lines(IMPORT)).containsExactly("article-7-imports: KEN 2022 HFC-134a CHN 10");
        assertThat(file.issues("READ-023"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("'Substance'"));
    }

    @Test
    void hidden_rows_and_columns_are_read_and_reported() throws IOException {
        for (Book book : java.util.List.of(Book.xlsx("Imports"), Book.xls("Imports"))) {
            file = WholeFile.read(book.row(1, "Country:", "Kenya")
                    .row(2, "Year:", 2022)
                    .row(4, "Substance", "Exporting party", "New", "Remarks")
                    .row(5, "HFC-134a", "China", 10)
                    .row(6, "HFC-32", "China", 3, "x")
                    .hideRow(6)
                    .hideColumn("D")
                    .save(folder.resolve("report.bin")));

            assertThat(file.records()).hasSize(2);
            assertThat(file.codes()).contains("READ-021 Imports!row 6", "READ-022 Imports!D4");
        }
    }

    @Test
    void ordinals_group_rows_totals_and_what_follows_a_total() throws IOException {
        file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(4, "Substance", "Exporting party", "New")
                .row(5, "(1)", "(2)", "(3)")
                .row(6, "Annex F")
                .row(7, "HFC-134a", "China", 10)
                .row(8, "   Subtotal", null, 10)
                .row(10, "HFC-32", "China", 3)
                .row(11, "   TOTAL", null, 13)
                .row(12, "HFC-125", "India", 1)
                .row(13, 4)
                .row(15, "NB: (*) as told by the customs"));

        assertThat(file.lines(IMPORT))
                .containsExactly(
                        "article-7-imports: KEN 2022 HFC-134a CHN 10",
                        "article-7-imports: KEN 2022 HFC-32 CHN 3",
                        "article-7-imports: KEN 2022 HFC-125 IND 1");
        assertThat(file.explained()).containsKeys("numbers of the columns", "subtotal", "total", "note");
    }

    private WholeFile read(Book book) throws IOException {
        if (System.getProperty("dump") != null) {
            Path p = book.save(Path.of("/tmp/q/t.xlsx"));
            WholeFile f = WholeFile.read(p);
            System.out.println(f.plan().skipped() + " " + f.issues());
            return f;
        }
        return WholeFile.read(book.save(folder.resolve("report.xlsx")));
    }
}
