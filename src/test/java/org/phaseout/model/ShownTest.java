package org.phaseout.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void whatHidesOrReordersTextIsWrittenOut() {
        assertThat(Shown.of("gnp.\u202Exslx")).isEqualTo("gnp.\\u202Exslx");
        assertThat(Shown.of("two\nlines\u001B[31m\u2028")).isEqualTo("two\\u000Alines\\u001B[31m\\u2028");
        assertThat(Shown.of("half \uD800 pair")).isEqualTo("half \\uD800 pair");
    }

    @Test
    void lettersOfEveryScriptStayAsTheyAre() {
        assertThat(Shown.of("Côte d’Ivoire 氟 Россия 😀.xlsx")).isEqualTo("Côte d’Ivoire 氟 Россия 😀.xlsx");
    }
}
