package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.model.Issue;

class TextFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void findsTheSeparator(char separator) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        String text = format.format("Country", "Quantity, new; all | of it", "Remarks") + "\r\n"
                + format.format("Côte d’Ivoire", "1.679,64", "said \"so\"\nand so") + "\r\n";
        Path file = Sheets.text(folder.resolve("a.csv"), text);

        assertThat(Sheets.rows(file)).hasSize(2);
        assertThat(Sheets.cells(file))
                .extracting(Cell::text)
                .containsExactly(
                        "Country",
                        "Quantity, new; all | of it",
                        "Remarks",
                        "Côte d’Ivoire",
                        "1.679,64",
                        "said \"so\"\nand so");
        assertThat(Sheets.cells(file)).extracting(Cell::kind).containsOnly(Cell.Kind.TEXT);
    }

    @Test
    void takesTheSeparatorThatTheFirstLineStatesAndDoesNotCountThatLine() throws IOException {
        Path file = Sheets.text(folder.resolve("a.csv"), "sep=;\r\na,b;c,d\r\n");

        assertThat(Sheets.rows(file).get(0).number()).isEqualTo(1);
        assertThat(Sheets.cells(file)).extracting(Cell::text).containsExactly("a,b", "c,d");
    }

    @Test
    void numbersRowsAsASpreadsheetDoesAndKeepsCommentLines() throws IOException {
        Path file = Sheets.text(folder.resolve("a.csv"), "# source: customs,,\n\na,b\n , \n\"x\ny\",z\nc");

        assertThat(Sheets.rows(file)).extracting(SheetRow::number).containsExactly(1, 3, 5, 6);
        assertThat(Sheets.rows(file).get(0).firstText()).isEqualTo("# source: customs");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8, false",
        "UTF-8, \uFEFF, UTF-8, false",
        "UTF-16LE, \uFEFF, UTF-16LE, false",
        "UTF-16BE, \uFEFF, UTF-16BE, false",
        "UTF-32LE, \uFEFF, UTF-32LE, false",
        "UTF-16LE, '', UTF-16LE, false",
        "UTF-16BE, '', UTF-16BE, false",
        "windows-1252, '', windows-1252, true"
    })
    void findsTheEncoding(String written, String mark, String found, boolean guessed) throws IOException {
        String text = mark + "Country,Quantity\n" + "Jordan,1\n".repeat(20_000) + "Côte d’Ivoire,2\n";
        Path file = folder.resolve("a.csv");
        Files.write(file, text.getBytes(Charset.forName(written)));

        try (SourceFile source = Sheets.open(file)) {
            assertThat(source.encoding()).isEqualTo(found);
            assertThat(source.issues()).extracting(Issue::code).isEqualTo(guessed ? List.of("READ-009") : List.of());
            List<SheetRow> rows = Sheets.rows(source, source.sheets().get(0));
            assertThat(rows.get(0).firstText()).isEqualTo("Country");
            assertThat(rows.get(20_001).firstText()).isEqualTo("Côte d’Ivoire");
        }
    }

    @Test
    void losesOnlyTheLineWithAStrayQuote() throws IOException {
        Path file = Sheets.text(folder.resolve("a.csv"), "a,b\n\"Jor\"dan,1\nChile,2\n");

        List<SheetRow> rows = Sheets.rows(file);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3);
        assertThat(rows.get(1).cells()).extracting(Cell::kind).containsOnly(Cell.Kind.ERROR);
        assertThat(rows.get(2).firstText()).isEqualTo("Chile");
    }

    @Test
    void refusesAQuoteThatNeverCloses() throws IOException {
        Path file = Sheets.text(folder.resolve("a.csv"), "a,b\nJordan,1\n\"Chile,2\n" + "x,3\n".repeat(1000));

        assertThatThrownBy(() -> Sheets.rows(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("row 3")
                .extracting("reason")
                .isEqualTo("CSV_UNCLOSED_QUOTE");
    }

    @Test
    void refusesALineThatNeverEnds() throws IOException {
        Path file = Sheets.text(folder.resolve("a.csv"), "a,b\n\"" + "x".repeat(1_100_000));

        assertThatThrownBy(() -> Sheets.rows(file)).extracting("reason").isEqualTo("CELL_TOO_LONG");
    }

    @Test
    void refusesMoreColumnsThanASpreadsheetHas() throws IOException {
        Path file = Sheets.text(folder.resolve("a.csv"), "a,".repeat(20_000) + "\n");

        assertThatThrownBy(() -> Sheets.rows(file)).extracting("reason").isEqualTo("TOO_MANY_COLUMNS");
    }

    @Test
    void namesTheSheetAsTheFileWithoutItsExtension() throws IOException {
        try (SourceFile source = Sheets.open(Sheets.text(folder.resolve("Imports 2012.v2.csv"), "a,b\n"))) {
            assertThat(source.sheets()).containsExactly(new SheetInfo(0, "Imports 2012.v2", false));
        }
    }

    @Test
    void readsATextFileUnderAWrongExtensionAndSaysSo() throws IOException {
        Path file = folder.resolve("a.xlsx");
        Files.writeString(file, "a,b\n1,2\n", StandardCharsets.UTF_8);

        try (SourceFile source = Sheets.open(file)) {
            assertThat(source.format()).isEqualTo("csv");
            assertThat(source.issues()).extracting(Issue::code).containsExactly("READ-010");
        }
    }
}
