package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFoldingTest {

    @ParameterizedTest(name = "''{0}'' folds to ''{1}''")
    @CsvSource({
        "'  Côte  d’Ivoire ', cote d ivoire",
        "CÔTE D'IVOIRE, cote d ivoire",
        "Guinea–Bissau, guinea bissau",
        "HFC‐134a, hfc 134a",
        "_x000D_Tomato, tomato",
        "Отчётный год, отчетный год",
        "الأردن, الاردن",
        "إيران, ايران",
        "سنة, سنه",
        "'٢٠٢٣', 2023",
        "'２０２３', 2023",
        "m³, m3",
        "CO₂, co2",
        "St Kitts & Nevis, st kitts and nevis",
        "Ед. изм., ед изм",
    })
    void bringsTextsThatPeopleTakeForTheSameToOneForm(String text, String folded) {
        assertThat(WordFolding.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldsPlainTextsAsAnyOthers() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append((char) random.nextInt(0x80));
            }
            assertThat(WordFolding.fold(text.toString())).isEqualTo(WordFolding.foldAny(text.toString()));
        }
    }

    @Test
    void dropsCharactersThatNobodySees() {
        assertThat(WordFolding.fold("\uFEFFJor\u200Bdan\u00AD\u0000 ")).isEqualTo("jordan");
    }

    @ParameterizedTest(name = "''{0}'' folds to ''{1}''")
    @CsvSource({
        "R-410А, r 410a",
        "R410А, r410a",
        "НFС-134а, hfc 134a",
        "Р-134а, p 134a",
        "т СО2-экв, т co2 экв",
        "d Ιdentify, d identify",
    })
    void readsLookAlikeLettersOfCodesAsLatin(String text, String folded) {
        assertThat(WordFolding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"Россия, россия", "вес, вес", "Китай, китай", "т, т", "Ελλάδα, ελλαδα"})
    void leavesWordsOfOtherScriptsAlone(String text, String folded) {
        assertThat(WordFolding.fold(text)).isEqualTo(folded);
    }

    @Test
    void keepsMicroAndMilliApart() {
        assertThat(WordFolding.key("µg/kg")).isNotEqualTo(WordFolding.key("mg/kg"));
    }

    @Test
    void keepsStarsAtTheEndInKeysOnly() {
        assertThat(WordFolding.key("HCFC-123**")).isEqualTo("hcfc123**");
        assertThat(WordFolding.fold("HCFC-123**")).isEqualTo("hcfc 123");
    }
}
