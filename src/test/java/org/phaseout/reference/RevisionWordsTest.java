package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionWordsTest {

    private static final RevisionWords WORDS = RevisionWords.of(Shared.TABLES);

    @ParameterizedTest(name = "{0} states {1}")
    @CsvSource({
        "KEN_2022_hfc_rev2, 2",
        "KEN_2022_hfc_rev2_2023, 2",
        "KEN 2022 v3 final, 3",
        "KEN-2022 (revised 2), 2",
        "KEN-2022 (Rev. B), B",
        "KEN2022v1.2, 1.2",
        "KEN_v1.2_20240501, 1.2",
        "Rev.2 KEN 2022, 2",
        "MAR_2022_révision 4, 4",
        "MAR_2022_rév4, 4",
        "CHL 2022 Versión 1.1, 1.1",
        "KAZ 2022 версия 2, 2",
        "KAZ_2022_Редакция_2, 2",
        "2022年报告第3版, 3",
        "CHN修订2_2022, 2",
        "JOR_2022_مراجعة ٢, 2",
    })
    void theNameOfAFileStatesItsRevision(String name, String revision) {
        assertThat(WORDS.within(name)).containsExactly(revision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KEN_2022_hfc",
                "KEN_v2022",
                "KEN_rev_2022",
                "KEN rev 2022-05-01",
                "KEN rev 1-5-2022",
                "KEN rev 1.5.2022",
                "KEN_rev20220501",
                "KEN_rev_1_2",
                "KEN_rev2of3",
                "KEN_v2b",
                "dev2_KEN",
                "nov2 KEN",
                "Annex V 2",
                "revenue 2",
                "preview2",
                "Article_7_form_2",
                "A7v2",
                "CHL versión a enviar",
                "KEN revised",
                "KEN_final_2",
            })
    void yearsDatesFormsAndPartsOfWordsAreNoRevision(String name) {
        assertThat(WORDS.within(name)).isEmpty();
    }

    @Test
    void twoRevisionsInOneNameAreBothFound() {
        assertThat(WORDS.within("KEN_v2_rev3")).containsExactlyInAnyOrder("2", "3");
        assertThat(WORDS.within("KEN_v2_rev2")).containsExactly("2");
    }

    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource({
        "Rev. 2, 2",
        "(Revision 2), 2",
        "Version 1.1, 1.1",
        "v1.1, 1.1",
        "Rev. A, A",
        "Révision n° 3, 3",
        "第2版, 2",
        "Версия ２, 2",
    })
    void aTextThatIsNothingElseSaysItsRevision(String text, String revision) {
        assertThat(WORDS.revision(text)).contains(revision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Data form 1 (Rev. 2)", "Version 2024", "Rev. 2 of May", "2", "B", "Revision", ""})
    void aTextThatSaysMoreOrLessIsLeftAlone(String text) {
        assertThat(WORDS.revision(text)).isEmpty();
    }
}
