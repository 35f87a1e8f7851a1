package org.phaseout.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.definition.NamedSelects.Named;

class NamedSelectsTest {

    @Test
    void namedSelectsAreToldApart() {
        NamedSelects selects = NamedSelects.of("""
                -- a comment (with a bracket
                WITH One AS (select ')' as a, "b)" from (select 1) x), two as(select * from one)
                select * from two where a in (1, 2)
                """);

        assertThat(selects)
                .isEqualTo(new NamedSelects(
                        List.of(
                                new Named("one", "select ')' as a, \"b)\" from (select 1) x"),
                                new Named("two", "select * from one")),
                        "select * from two where a in (1, 2)"));
    }

    @Test
    void aCommentOnlySeemsToBeginInAText() {
        NamedSelects selects = NamedSelects.of("with one as (select '--' as a /* ) */, '/*' as b) select * from one");

        assertThat(selects.named()).containsExactly(new Named("one", "select '--' as a  , '/*' as b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "with recursive r as (select 1) select * from r",
                "with one (a, b) as (select 1, 2) select * from one",
                "with one as materialized (select 1) select * from one",
                "with \"One\" as (select 1) select * from \"One\"",
                "with one as (select 1 select * from one",
                "with one as (select 1)",
                "withheld as (select 1) select 2"
            })
    void whatIsOtherwiseStaysAsItIs(String sql) {
        assertThat(NamedSelects.of(sql)).isEqualTo(new NamedSelects(List.of(), sql));
    }
}
