package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubstancesTest {

    private final Substances substances = Substances.of(Shared.TABLES);

    @ParameterizedTest(name = "''{0}'' is {1}")
    @CsvSource({
        "HFC-134a, HFC-134a",
        "'HFC-32 ', HFC-32",
        "HFC‐134a, HFC-134a",
        "hfc 134 A, HFC-134a",
        "R134a, HFC-134a",
        "Freon 22, HCFC-22",
        "ГФУ-134а, HFC-134a",
        "Р-134а, HFC-134a",
        "Хладон-22, HCFC-22",
        "Suva 134a, HFC-134a",
        "НFС-125, HFC-125",
        "HFC-43-10-mee, HFC-43-10mee",
        "HFC4310mee, HFC-43-10mee",
        "c-C4F8, PFC-C318",
        "CF4, PFC-14",
        "SF₆, Sulphur hexafluoride",
        "HCFC-123**, HCFC-123**",
        "HCFC-123, HCFC-123",
        "hcfc123, HCFC-123",
        "methyl bromide, Methyl bromide",
        "bromure de méthyle, Methyl bromide",
        "Bromuro de metilo, Methyl bromide",
        "бромистый метил, Methyl bromide",
        "甲基溴, Methyl bromide",
        "بروميد الميثيل, Methyl bromide",
        "MBR, Methyl bromide",
        "Ammoniac (R717), R-717",
        "HFO1234yf, HFO-1234yf",
    })
    void findsASubstanceByAnySpelling(String text, String name) {
        assertThat(substances.find(text).meaning()).hasValueSatisfying(found -> {
            assertThat(found.name()).isEqualTo(name);
            assertThat(found.isBlend()).isFalse();
        });
    }

    @ParameterizedTest(name = "''{0}'' is {1}")
    @CsvSource({
        "R-410A, R-410A",
        "R410А, R-410A",
        "R 410 a, R-410A",
        "HFC-410A, R-410A",
        "R-404a, R-404A",
        "R-507, R-507A",
        "Р-404А, R-404A",
        "'R-32/125 (50,0/50,0)', R-410A",
        "MeBr/ClPic (67/33), MB/CP 67/33",
        "Genetron 407C, R-407C",
    })
    void findsABlendByAnySpelling(String text, String name) {
        assertThat(substances.find(text).meaning()).hasValueSatisfying(found -> {
            assertThat(found.name()).isEqualTo(name);
            assertThat(found.isBlend()).isTrue();
        });
    }

    @Test
    void takesALetterOfAFootnoteForNothingButAFootnote() {
        assertThat(substances.find("HFC-23a").isUnknown()).isTrue();
        assertThat(substances.nearest("HFC-23a", 3).get(0).meaning().name()).isEqualTo("HFC-23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HFC-356mfc", "F-222", "R-400", "R-410", "HFO-1234ze", "638", "67/33", "water heater"})
    void leavesToAPersonWhatIsNotCertain(String text) {
        assertThat(substances.find(text).meaning()).isEmpty();
    }

    @ParameterizedTest(name = "''{0}'' may be {1}")
    @CsvSource({
        "HFC-356mfc, HFC-365mfc",
        "HFC-134b, HFC-134a",
        "R-410, R-410A",
        "R-400, R-400*",
        "Methyl bromid, Methyl bromide"
    })
    void offersTheNearestNames(String text, String name) {
        assertThat(substances.nearest(text, 3))
                .extracting(suggestion -> suggestion.meaning().name())
                .contains(name);
    }

    @Test
    void knowsTheAnnexGroup() {
        assertThat(substances.find("HFC-23").meaning().orElseThrow().annexGroup())
                .isEqualTo("F");
        assertThat(substances.find("HFO-1234yf").meaning().orElseThrow().annexGroup())
                .isNull();
    }
}
