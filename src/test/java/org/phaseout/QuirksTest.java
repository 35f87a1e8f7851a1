package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was seen in real workbooks, built small, through the definitions of jobs/: see src/docs/messy-workbooks.md. */
class QuirksTest {

    private static final String[] IMPORT = {"country", "time_period", "substance", "partner", "import_new"};

    @TempDir
    private Path folder;

    @Test
    void a_footnote_letter_on_a_gas_is_told_from_a_gas_by_the_list() throws IOException {
        WholeFile file = read(imports().row(6, "HFC-23a", "China", 1).row(7, "HFC-134a", "China", 2));

        assertThat(file.lines("substance", "import_new")).containsExactly("article-7-imports: HFC-134a 2");
        assertThat(file.issues("REF-101"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("HFC-23"));
        assertThat(read(imports().row(6, "HFC-23ᵃ", "China", 1)).lines("substance"))
                .as("a raised letter is no part of a name")
                .containsExactly("article-7-imports: HFC-23");
    }

    @Test
    void a_footnote_letter_or_figure_on_a_heading_is_told_by_the_list() throws IOException {
        WholeFile file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(5, "Substance", "Exporting party¹", "New", "Remarksb")
                .row(6, "HFC-134a", "China", 2, "x"));

        assertThat(file.lines("partner", "import_new", "remarks")).containsExactly("article-7-imports: CHN 2 x");
        assertThat(file.issues()).isEmpty();
    }

    @Test
    void amounts_below_zero_are_kept_where_they_can_be_true_and_told_where_not() throws IOException {
        assertThat(read(emissions().row(3, "KEN", "HFC-23", "2.B.9", -0.7, 1)).lines("emission"))
                .containsExactly("emission-inventory: -700", "emission-inventory: 1000");
        assertThat(read(imports().row(6, "HFC-134a", "China", -1)).codes()).containsExactly("NORM-112 Imports!C6");
    }

    @Test
    void cells_that_hold_a_space_are_blank() throws IOException {
        WholeFile file = read(imports().row(6, "HFC-134a", " ", 2).row(7, " ", " ", " "));

        assertThat(file.lines(IMPORT)).containsExactly("article-7-imports: KEN 2022 HFC-134a 2");
        assertThat(file.cells()).isEqualTo(4 + 3 + 2);
    }

    @Test
    void error_cells_are_errors_at_their_cell() throws IOException {
        WholeFile file =
                read(imports().row(6, "HFC-134a", "China", FormulaError.VALUE).row(7, "HFC-32", FormulaError.REF, 5));

        assertThat(file.codes()).containsExactly("NORM-103 Imports!C6", "NORM-103 Imports!B7");
    }

    @Test
    void a_unit_in_a_merged_heading_or_a_metadata_cell_counts() throws IOException {
        WholeFile merged = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(4, "Substance", "Exporting party", "Total quantity imported for all uses (kg)")
                .row(5, null, null, "New", "Recovered and reclaimed")
                .merge("A4:A5", "B4:B5", "C4:D4")
                .row(6, "HFC-134a", "China", 2000, 1000));

        assertThat(merged.lines("import_new", "import_recovered")).containsExactly("article-7-imports: 2 1");
        assertThat(read(emissions().row(3, "KEN", "HFC-23", "2.B.9", 1)).lines("emission"))
                .containsExactly("emission-inventory: 1000");
    }

    @Test
    void a_unit_of_carbon_dioxide_equivalents_is_not_taken_for_the_mass() throws IOException {
        WholeFile file = read(Book.xlsx("IPCC 2006")
                .row(1, "Unit:", "Gg CO2eq")
                .row(2, "Country", "Substance", "ipcc_code_2006_for_standard_report", "Y_1990")
                .row(3, "KEN", "HFC-23", "2.B.9", 1480));

        assertThat(file.lines("emission")).noneMatch(line -> line.endsWith(" 1480000"));
    }

    @Test
    void a_blank_a_zero_and_a_key_stay_three_things() throws IOException {
        WholeFile file = read(imports()
                .row(6, "HFC-134a", "China", 0)
                .row(7, "HFC-32", "China")
                .row(8, "HFC-125", "China", "NE"));

        assertThat(file.lines("substance", "import_new"))
                .containsExactly("article-7-imports: HFC-134a 0", "article-7-imports: HFC-125 NE");
        assertThat(file.explained()).containsEntry("nothing reported in the row", 2);
    }

    @Test
    void a_year_shown_as_a_date_is_told_and_a_bare_serial_number_is_no_year() throws IOException {
        Book book = years().row(2, "KEN", 40460, "HFC-134a", 1)
                .format("B2", "yyyy-mm-dd")
                .row(3, "KEN", 40460, "HFC-134a", 1);

        assertThat(read(book).codes()).contains("NORM-204 Imports!B2", "NORM-203 Imports!B3");
        assertThat(read(years().row(2, "KEN", 0, "HFC-134a", 1)).codes()).containsExactly("NORM-203 Imports!B2");
    }

    @Test
    void keys_spelled_out_below_the_data_are_a_legend() throws IOException {
        WholeFile file = read(imports()
                .row(6, "HFC-134a", "China", "NO")
                .row(8, "NO (Not Occurring)")
                .row(9, "IE (Included Elsewhere), meaning included in totals."));

        assertThat(file.records()).hasSize(1);
        assertThat(file.issues()).isEmpty();
    }

    @Test
    void a_licence_page_comes_first_and_the_same_figures_cut_again_are_not_added() throws IOException {
        WholeFile file = read(Book.xlsx("citation and references")
                .row(1, "Please cite")
                .sheet("IPCC 2006")
                .row(1, "Unit:", "Gg")
                .row(2, "Country", "Substance", "ipcc_code_2006_for_standard_report", "Y_1990")
                .row(3, "KEN", "HFC-23", "2.B.9", 1)
                .sheet("IPCC 1996")
                .row(1, "Unit:", "Gg")
                .row(2, "Country", "Substance", "ipcc_code_1996_for_standard_report", "Y_1990")
                .row(3, "KEN", "HFC-23", "2E", 1)
                .sheet("TOTALS BY COUNTRY")
                .row(1, "Unit:", "Gg")
                .row(2, "Country", "Substance", "Y_1990")
                .row(3, "KEN", "HFC-23", 1));

        assertThat(file.lines("emission")).containsExactly("emission-inventory: 1000");
        assertThat(file.plan().skipped().values())
                .filteredOn(why -> why.contains("double them"))
                .hasSize(2);
    }

    @Test
    void a_table_may_start_far_to_the_right() throws IOException {
        WholeFile file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .at("W14", "Substance", "Exporting party", "New")
                .at("W15", "HFC-134a", "China", 2));

        assertThat(file.lines(IMPORT)).containsExactly("article-7-imports: KEN 2022 HFC-134a CHN 2");
    }

    @Test
    void a_letter_code_before_the_text_and_group_rows_are_no_data() throws IOException {
        WholeFile file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(5, "No", "Substance", "Exporting party", "New")
                .row(6, null, "For importers only")
                .row(7, "A", "HFC-134a", "China", 2)
                .row(8, "B", "HFC-32", "China", 3));

        assertThat(file.lines(IMPORT))
                .containsExactly(
                        "article-7-imports: KEN 2022 HFC-134a CHN 2", "article-7-imports: KEN 2022 HFC-32 CHN 3");
    }

    @Test
    void a_hidden_sheet_is_read_and_told() throws IOException {
        WholeFile file = read(Book.xlsx("Cover")
                .row(1, "x")
                .sheet("Imports")
                .hideSheet()
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(5, "Substance", "Exporting party", "New")
                .row(6, "HFC-134a", "China", 2));

        assertThat(file.records()).hasSize(1);
        assertThat(file.codes()).containsExactly("READ-007 Imports");
    }

    @Test
    void a_helper_sheet_of_many_columns_is_explained_cell_by_cell() throws IOException {
        Book book = imports().row(6, "HFC-134a", "China", 2).sheet("Check_details");
        for (int row = 1; row <= 40; row++) {
            Object[] cells = new Object[100];
            java.util.Arrays.fill(cells, "check " + row);
            book.row(row, cells);
        }
        WholeFile file = read(book);

        assertThat(file.records()).hasSize(1);
        assertThat(file.explained()).containsEntry("no table of a known form", 4000);
    }

    @Test
    void two_headings_alike_are_an_error_and_spaces_at_the_end_are_nothing() throws IOException {
        WholeFile file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(5, "Substance ", "Exporting party  ", "New ", "New")
                .row(6, "HFC-134a ", "China", 2, 3));

        assertThat(file.codes()).contains("READ-004 Imports!D5");
    }

    @Test
    void a_group_label_is_filled_down() throws IOException {
        WholeFile file = read(Book.xlsx("Critical use exemptions")
                .row(1, "Country", "Year", "Use category", "Exempted (t)")
                .row(2, "Israel", 2006, "Strawberries", 10)
                .row(3, null, 2006, "Tomatoes", 20));

        assertThat(file.lines("country", "exempted")).containsExactly("critical-use: ISR 10", "critical-use: ISR 20");
    }

    @Test
    void a_formula_gives_its_stored_result_even_for_a_year() throws IOException {
        WholeFile file = read(years().row(2, "KEN", "=2000+22", "HFC-134a", 1).calculated());
        WholeFile uncalculated = read(years().row(2, "KEN", "=2000+22", "HFC-134a", 1));

        assertThat(file.lines("time_period")).containsExactly("article-7-imports: 2022");
        assertThat(uncalculated.codes()).contains("NORM-106 Imports!B2");
    }

    @Test
    void titles_stand_in_any_column_and_tables_end_where_they_like() throws IOException {
        for (String cell : List.of("C1", "G1", "A1")) {
            WholeFile file = read(Book.xlsx("Sheet1")
                    .at(cell, "Data form 1: data on imports")
                    .at("C2", "Country:", "Kenya", "Year:", 2022)
                    .row(8, "Substance", "Exporting party", "New")
                    .row(9, "HFC-134a", "China", 2));

            assertThat(file.records()).as(cell).hasSize(1);
        }
    }

    @Test
    void subtotals_with_spaces_before_them_are_totals_and_a_row_after_the_total_is_data() throws IOException {
        WholeFile file = read(imports()
                .row(6, "HFC-134a", "China", 2)
                .row(7, "   Sub-total (*)", null, 2)
                .row(8, "   TOTAL", null, 2)
                .row(9, "HFC-32", "India", 1));

        assertThat(file.lines("substance")).containsExactly("article-7-imports: HFC-134a", "article-7-imports: HFC-32");
    }

    @Test
    void stars_on_country_names_are_footnotes() throws IOException {
        WholeFile file = read(Book.xlsx("Imports")
                .row(1, "Country", "Year", "Substance", "New")
                .row(2, "Australia*", 2022, "HFC-134a", 1)
                .row(3, "Turkmenistan**", 2022, "HFC-134a", 1)
                .row(5, "NB: (*) " + "words ".repeat(60)));

        assertThat(file.lines("country")).containsExactly("article-7-imports: AUS", "article-7-imports: TKM");
        assertThat(file.issues()).noneMatch(issue -> issue.blocks());
    }

    @Test
    void the_example_of_a_template_is_not_counted_and_told() throws IOException {
        for (String word : List.of("CONTOH", "Example:", "Exemple :", "Ejemplo", "Пример:", "示例", "مثال")) {
            WholeFile file = read(Book.xlsx("Imports")
                    .row(1, "Country:", "Kenya")
                    .row(2, "Year:", 2022)
                    .row(5, "Remarks", "Substance", "Exporting party", "New")
                    .row(6, word, "HFC-134a", "China", 100)
                    .row(7, null, "HFC-32", "China", 2));

            assertThat(file.lines("substance")).as(word).containsExactly("article-7-imports: HFC-32");
            assertThat(file.codes()).as(word).containsExactly("READ-025 Imports!A6");
        }
    }

    @Test
    void form_rows_with_a_running_number_only_are_blank() throws IOException {
        Book book = Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(5, "No", "Substance", "Exporting party", "New")
                .row(6, 1, "HFC-134a", "China", 100);
        for (int row = 7; row < 60; row++) {
            book.row(row, row - 5);
        }
        WholeFile file = read(book);

        assertThat(file.records()).hasSize(1);
        assertThat(file.explained()).containsEntry("blank form row", 53);
    }

    @Test
    void a_block_pasted_twice_is_told_and_rows_alike_one_after_the_other_are_not() throws IOException {
        Book book = imports();
        for (int row = 0; row < 5; row++) {
            book.row(6 + row, "HFC-134a", "China", 10 + row).row(20 + row, "HFC-134a", "China", 10 + row);
            book.row(30 + row, "HFC-32", "India", 7);
        }
        book.sheet("More imports").row(1, "Country:", "Kenya").row(2, "Year:", 2022);
        book.row(5, "Substance", "Exporting party", "New");
        for (int row = 0; row < 4; row++) {
            book.row(6 + row, "HFC-134a", "China", 10 + row);
        }

        assertThat(read(book).issues("READ-026").stream().map(issue -> issue.at() + " " + issue.message()))
                .containsExactly(
                        "Imports!row 20 From here on 5 rows say the same as rows 6–10.",
                        "More imports!row 6 From here on 4 rows say the same as rows 6–9 of 'Imports'.");
    }

    @Test
    void sheets_that_repeat_others_are_left_out_by_their_name() throws IOException {
        Book book = Book.xlsx("Register");
        register(book);
        for (String name : List.of("Rekap", "Pivot", "Copy of Register", "Register (2)", "Database")) {
            register(book.sheet(name));
        }
        WholeFile file = read(book);

        assertThat(file.records()).hasSize(1);
        assertThat(file.plan().skipped()).hasSize(5);
    }

    @Test
    void coordinates_over_two_columns_lose_nothing_in_silence() throws IOException {
        Book book = register(Book.xlsx("Register"))
                .at("H1", "Coordinates")
                .merge("H1:I1")
                .at("H2", "6°12'30\"S", "106,8");

        assertThat(read(book).codes()).contains("READ-023 Register!I2");
    }

    @Test
    void look_alike_letters_in_a_note_and_other_hyphens_in_gases_are_folded() throws IOException {
        WholeFile file =
                read(imports().row(6, "HFC‐134a", "China", 2).row(8, "a Νote: the exporter is not known in each case"));

        assertThat(file.lines("substance")).containsExactly("article-7-imports: HFC-134a");
        assertThat(file.issues()).isEmpty();
    }

    @Test
    void look_alike_letters_in_headings_and_gases_are_read_and_told() throws IOException {
        WholeFile file = read(Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(5, "Substance", "Ехporting рarty", "New")
                .row(6, "НFС-32", "China", 1));

        assertThat(file.lines("substance")).containsExactly("article-7-imports: HFC-32");
        assertThat(file.issues("READ-033"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.at()).hasToString("Imports!B5"));
        assertThat(file.issues("REF-114")).singleElement().satisfies(issue -> {
            assertThat(issue.at()).hasToString("Imports!A6");
            assertThat(issue.message()).contains("U+0421", "U+041D", "HFC-32");
        });
    }

    @Test
    void look_alike_letters_in_the_name_of_a_country_are_an_error_that_shows_them() throws IOException {
        WholeFile file = read(imports().row(6, "HFC-32", "Сhina", 1));

        assertThat(file.lines("substance")).isEmpty();
        assertThat(file.issues("REF-111")).singleElement().satisfies(issue -> {
            assertThat(issue.at()).hasToString("Imports!B6");
            assertThat(issue.message()).contains("China", "U+0421");
        });
    }

    @Test
    void one_gas_has_many_names() throws IOException {
        WholeFile file = read(imports()
                .row(6, "HFC-43-10mee", "China", 1)
                .row(7, "HFC-43-10-mee", "China", 1)
                .row(8, "HFC4310mee", "China", 1)
                .row(9, "R365mfc", "China", 1)
                .row(10, "HFC-32 ", "China", 1));

        assertThat(file.lines("substance"))
                .containsExactly(
                        "article-7-imports: HFC-43-10mee",
                        "article-7-imports: HFC-43-10mee",
                        "article-7-imports: HFC-43-10mee",
                        "article-7-imports: HFC-365mfc",
                        "article-7-imports: HFC-32");
    }

    @Test
    void gases_of_other_inventories_are_known_by_all_their_names_and_left_out() throws IOException {
        WholeFile file = read(imports()
                .row(6, "Perfluoromethane", "China", 1)
                .row(7, "Perfluoro-methane (CF4)", "China", 1)
                .row(8, "PFC-14", "China", 1)
                .row(9, "CF4", "China", 1)
                .row(10, "SF₆", "China", 1));

        assertThat(file.issues()).isEmpty();
        assertThat(file.explained()).containsEntry("outside the inventory", 15);
    }

    @Test
    void blends_are_found_as_they_are_typed_and_guessed_at_by_nobody() throws IOException {
        WholeFile file = read(imports()
                .row(6, "R-404a", "China", 1)
                .row(7, "R-507", "China", 1)
                .row(8, "R417 (Assumed R-417B)", "China", 1)
                .row(9, "638", "China", 1));

        assertThat(file.lines("blend")).startsWith("article-7-imports: R-404A", "article-7-imports: R-507A");
        assertThat(file.codes()).contains("REF-101 Imports!A9");
    }

    @Test
    void a_composition_that_does_not_add_up_is_an_error() throws IOException {
        WholeFile file = read(imports()
                .row(6, "HFC-32=30%, HFC-125=30%, HFC-125=40%", "China", 1)
                .row(7, "HFC-125=40%; HFC-134=4%; HFC-134a=52%", "China", 1));

        assertThat(file.codes()).containsExactly("REF-103 Imports!A6", "REF-103 Imports!A7");
    }

    @Test
    void countries_are_found_by_the_names_that_others_give_them() throws IOException {
        Book book = Book.xlsx("Imports").row(1, "Country", "Year", "Substance", "New");
        List<String> names = List.of(
                "Congo_the Democratic Republic of the",
                "Macedonia, the former Yugoslav Republic of",
                "Guinea Bissau",
                "Türkiye",
                "Korea, DPR",
                "Vietnam",
                "Venezuela",
                "Ivory Coast");
        for (int i = 0; i < names.size(); i++) {
            book.row(i + 2, names.get(i), 2020, "HFC-134a", 1);
        }

        assertThat(read(book).lines("country").stream().map(line -> line.substring(19)))
                .containsExactly("COD", "MKD", "GNB", "TUR", "PRK", "VNM", "VEN", "CIV");
    }

    @Test
    void codes_of_the_fund_and_of_iso_are_not_mixed_up() throws IOException {
        WholeFile file = read(Book.xlsx("Imports")
                .row(1, "Country", "Year", "Substance", "New")
                .row(2, "NA", 2020, "HFC-134a", 1)
                .row(3, "DZA", 2020, "HFC-134a", 1)
                .row(4, "ALG", 2020, "HFC-134a", 1));

        assertThat(file.lines("country")).containsExactly("article-7-imports: DZA");
        assertThat(file.codes()).contains("REF-112 Imports!A2", "REF-111 Imports!A4");
    }

    @Test
    void a_region_among_the_countries_is_no_country() throws IOException {
        WholeFile file = read(Book.xlsx("Imports")
                .row(1, "Country", "Year", "Substance", "New")
                .row(2, "Africa", 2020, "HFC-134a", 1)
                .row(3, "World", 2020, "HFC-134a", 1)
                .row(4, "Kenya", 2020, "HFC-134a", 1));

        assertThat(file.lines("country")).containsExactly("article-7-imports: KEN");
        assertThat(file.codes()).containsExactly("REF-111 Imports!A2", "REF-111 Imports!A3");
    }

    @Test
    void what_spreadsheets_leak_into_text_is_dropped() throws IOException {
        WholeFile file = read(imports().row(6, "HFC-134a_x000D_\n", "_x000D_China", 2));

        assertThat(file.lines(IMPORT)).containsExactly("article-7-imports: KEN 2022 HFC-134a CHN 2");
    }

    @Test
    void several_amounts_in_one_cell_are_refused() throws IOException {
        WholeFile file = read(Book.xlsx("Critical use exemptions")
                .row(1, "Country", "Year", "Use category", "Exempted (t)")
                .row(2, "Israel", 2006, "Strawberries", "cut flowers, protected (303), cut flowers, open fields (77)"));

        assertThat(file.codes()).containsExactly("NORM-104 Critical use exemptions!D2");
    }

    @Test
    void a_liquid_named_as_free_of_pcb_is_no_pcb() throws IOException {
        for (String words : List.of("non pcb oil", "PCB free", "tidak mengandung PCBs")) {
            WholeFile file =
                    read(register(Book.xlsx("Register")).at("H1", "Trade name").at("H2", words));

            assertThat(file.lines("liquid_trade_name")).as(words).noneMatch(line -> line.contains("AROCLOR"));
            assertThat(file.codes())
                    .as(words)
                    .filteredOn(code -> code.startsWith("READ-002"))
                    .isEmpty();
        }
    }

    @Test
    void dates_are_read_as_they_are_written_and_periods_are_refused() throws IOException {
        assertThat(read(years().row(2, "KEN", "1991-96", "HFC-134a", 1)).codes())
                .containsExactly("NORM-205 Imports!B2");
        WholeFile file =
                read(register(Book.xlsx("Register")).at("H1", "Sampling date").at("H2", "23/04/2012"));
        assertThat(file.lines("sample_date")).containsExactly("equipment-register: " + LocalDate.of(2012, 4, 23));
    }

    @Test
    void encodings_comment_lines_and_line_ends_of_text_files() throws IOException {
        String text = "# comment,,\r\nCountry,Year,Substance,New\r\nCôte d'Ivoire,2020,HFC-134a,1\r\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            Path file = folder.resolve("Imports " + charset.name().replace("-", "") + ".csv");
            Files.write(file, text.getBytes(charset));

            assertThat(WholeFile.read(file).lines("country"))
                    .as(charset.name())
                    .containsExactly("article-7-imports: CIV");
        }
    }

    @Test
    void headings_of_a_language_nobody_listed_are_told_and_counted() throws IOException {
        WholeFile file = read(Book.xlsx("총배출량").row(1, "국가", "연도", "물질", "수입").row(2, "KEN", 2020, "HFC-134a", 1));

        assertThat(file.plan().tables()).isEmpty();
        assertThat(file.plan().nearest().get(0)).contains("No row holds the headings");
        assertThat(file.explained()).containsEntry("no table of a known form", 8);
    }

    private static Book imports() {
        return Book.xlsx("Imports")
                .row(1, "Country:", "Kenya")
                .row(2, "Year:", 2022)
                .row(5, "Substance", "Exporting party", "New");
    }

    private static Book years() {
        return Book.xlsx("Imports").row(1, "Country", "Year", "Substance", "New");
    }

    private static Book emissions() {
        return Book.xlsx("IPCC 2006")
                .row(1, "Unit:", "Gg")
                .row(2, "Country", "Substance", "ipcc_code_2006_for_standard_report", "Y_1990", "Y_1991");
    }

    private static Book register(Book book) {
        return book.row(
                        1,
                        "Country",
                        "Year",
                        "Owner",
                        "Type of equipment",
                        "Status",
                        "Serial number",
                        "Total weight (kg)")
                .row(2, "Kenya", 2022, "Utility A", "Transformer", "In use", "T-1", 1200);
    }

    private WholeFile read(Book book) throws IOException {
        return WholeFile.read(book.save(folder.resolve("report.xlsx")));
    }
}
