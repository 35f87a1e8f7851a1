package org.phaseout.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

    @ParameterizedTest(name = "''{0}'' becomes ''{1}''")
    @CsvSource({
        "../../etc/passwd, _.._etc_passwd",
        "--option.xlsx, option.xlsx",
        "C:\\x.xlsx, C__x.xlsx",
        "con.xlsx, _con.xlsx",
        "a?.xlsx., a_.xlsx",
        "'..', unnamed",
        "'', unnamed"
    })
    void partsOfPathsAndTrapsAreTakenOut(String original, String safe) {
        assertThat(SafeName.of(original)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.xlsx", "Imports 2020 (final).xlsx", "Données – Côte d’Ivoire.xlsx", "数据.xls", "Отчёт.ods"})
    void anOrdinaryNameStaysAsItIs(String name) {
        assertThat(SafeName.of(name)).isEqualTo(name);
    }

    @Test
    void controlAndDirectionCharactersAreReplaced() {
        assertThat(SafeName.of("a\nb\u202Ec\u0000.xlsx")).isEqualTo("a_b_c_.xlsx");
    }

    @Test
    void aLongNameIsCutBetweenCharactersAndKeepsItsExtension() {
        String name = SafeName.of("😀".repeat(100) + ".XLSX");

        assertThat(name).endsWith("😀.xlsx").doesNotContain("?");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(136, SafeName.LONGEST);
    }
}
