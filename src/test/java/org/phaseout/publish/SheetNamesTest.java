package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTest {

    private final SheetNames names = new SheetNames();

    @Test
    void aNameThatIsTakenGetsANumberWhateverItsCase() {
        assertThat(names.next("Notes")).isEqualTo("Notes");
        assertThat(names.next("notes")).isEqualTo("notes (2)");
        assertThat(names.next("NOTES")).isEqualTo("NOTES (3)");
    }

    @Test
    void aLongNameIsCutAndStaysUnlikeTheOthers() {
        String wanted = "a_table_whose_name_goes_on_and_on";

        assertThat(names.next(wanted))
                .isEqualTo("a_table_whose_name_goes_on_and_")
                .hasSize(31);
        assertThat(names.next(wanted))
                .isEqualTo("a_table_whose_name_goes_on_ (2)")
                .hasSize(31);
    }

    @Test
    void charactersThatSheetsForbidAreReplaced() {
        assertThat(names.next("'a/b[c]:d*?\\'")).isEqualTo("_a_b_c__d____");
    }

    @Test
    void tablesAreNamedSoThatNoFormulaTakesThemForACell() {
        assertThat(names.table("hfc2019")).isEqualTo("t_hfc2019");
        assertThat(names.table("HFC2019")).isEqualTo("t_HFC2019_2");
        assertThat(names.table("a b-c")).isEqualTo("t_a_b_c");
    }
}
