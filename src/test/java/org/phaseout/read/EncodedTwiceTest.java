package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.model.Issue;
import org.phaseout.reference.ReferenceTables;

class EncodedTwiceTest {

    @ParameterizedTest(name = "{0} taken for {1}")
    @CsvSource({
        "Côte d'Ivoire, windows-1252",
        "Côte d’Ivoire, windows-1252",
        "Méthyle, windows-1252",
        "Méthyle, windows-1250",
        "Méthyle, x-MacRoman",
        "Méthyle, IBM850",
        "España, windows-1252",
        "ESPAÑA, windows-1252",
        "Brasil: São Tomé – Açúcar, windows-1252",
        "25 °C, windows-1252",
        "μ PCB ≥ 50 mg/kg, windows-1252",
        "huile à vérifier, windows-1252",
        "Être vérifié, windows-1252",
        "метилбромид, windows-1252",
        "метилбромид, windows-1251",
        "الأردن, windows-1256",
        "المغرب, windows-1252",
        "甲基溴, windows-1252",
        "Việt Nam, windows-1252",
        "Łódź, windows-1250"
    })
    void findsWhatATextWas(String text, String page) {
        Charset charset = Charset.forName(page);
        String garbled = taken(text, charset);

        assertThat(EncodedTwice.of(garbled)).hasValueSatisfying(twice -> {
            assertThat(twice.original()).isEqualTo(text);
            assertThat(twice.page()).isEqualTo(page);
        });
    }

    /** As programs do it that know no character for a byte. */
    private static String taken(String text, Charset charset) {
        StringBuilder garbled = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String read = new String(new byte[] {b}, charset);
            garbled.append(read.equals("\uFFFD") ? "" + (char) (b & 0xFF) : read);
        }
        return garbled.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SÃO TOMÉ E PRÍNCIPE",
                "Â",
                "Ã",
                "IRMÃ»",
                "«IRMû",
                "“IRMÔ",
                "IRMÃ\u00A0LÚCIA",
                "CHÃ – NORTE",
                "ROMÂNIA",
                "PĂŞUNE",
                "Ăştia",
                "PÄŤ",
                "NÍŽ",
                "ŤAŽBA",
                "5 Å²",
                "0,7 ű 0,1",
                "Â.",
                "pâté",
                "Côte d’Ivoire",
                "Curaçao",
                "Tiếng Việt: CHẤT Ã, Â, Ă",
                "ĐÃ HỦY",
                "Malmö",
                "Weiß®",
                "20 °С",
                "Россия",
                "Р/С № 12",
                "Њујорк",
                "الأردن",
                "联通",
                "氢氟碳化物",
                "tri‑phasé 30 µF",
                "100 m² à 50 ‰",
                "├── A"
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(EncodedTwice.of(text)).isEmpty();
    }

    @Test
    void isSaidOnceASheetAtTheFirstCellAndNothingIsChanged(@TempDir Path folder) throws IOException {
        Path file = Sheets.text(
                folder.resolve("imports.csv"),
                "Country,Year,Substance,Imports,Remarks\nCÃ´te d'Ivoire,2022,HFC-32,1,vÃ©rifiÃ©\nCÃ´te d'Ivoire,2023,HFC-32,2,SÃO\n");
        ReadingWords words = new ReferenceWords(ReferenceTables.load(Path.of("jobs/reference")));

        try (SourceFile source = Sheets.open(file)) {
            List<Issue> issues = TableFinder.plan(
                            source, "imports.csv", org.phaseout.definition.Definitions.read(Path.of("jobs")), words)
                    .issues()
                    .stream()
                    .filter(i -> i.code().equals(ReadIssue.ENCODED_TWICE.code()))
                    .toList();

            assertThat(issues).singleElement().satisfies(issue -> {
                assertThat(issue.at()).hasToString("imports!A2");
                assertThat(issue.found()).isEqualTo("CÃ´te d'Ivoire");
                assertThat(issue.message())
                        .contains("'Côte d'Ivoire'", "windows-1252", "in the sheet: 3", "columns A, E");
            });
            assertThat(Sheets.rows(source, source.sheets().get(0)).get(1).firstText())
                    .isEqualTo("CÃ´te d'Ivoire");
        }
    }

    @Test
    void isSaidOfASheetWithoutATableToo(@TempDir Path folder) throws IOException {
        Path file = Sheets.text(folder.resolve("x.csv"), "Pays,AnnÃ©e,QuantitÃ©\nFrance,2022,1\n");
        ReadingWords words = new ReferenceWords(ReferenceTables.load(Path.of("jobs/reference")));

        try (SourceFile source = Sheets.open(file)) {
            FilePlan plan =
                    TableFinder.plan(source, "x.csv", org.phaseout.definition.Definitions.read(Path.of("jobs")), words);

            assertThat(plan.tables()).isEmpty();
            assertThat(plan.issues()).anySatisfy(i -> assertThat(i.code()).isEqualTo("READ-015"));
        }
    }
}
