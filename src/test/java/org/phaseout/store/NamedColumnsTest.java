package org.phaseout.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedColumnsTest {

    private static final List<String> COLUMNS = List.of("row_no", "country", "unit_no", "remarks");

    private static List<String> of(String sql) {
        return new NamedColumns(sql, List.of("submission", "record")).of(COLUMNS);
    }

    @Test
    void columnsThatTheSelectNamesAreKeptInTheirOrder() {
        assertThat(of("select s.Unit_No, count(*) from submission s join record r on r.COUNTRY = s.country"))
                .containsExactly("country", "unit_no");
    }

    @Test
    void aSelectThatNamesNoneGetsOne() {
        assertThat(of("select count(*), 2 * 3 from record")).containsExactly("row_no");
    }

    @Test
    void allColumnsOfWhatTheSelectItselfMadeAreNoReasonToKeepAll() {
        assertThat(of("with unit as (select unit_no from record) select u.*, 1 as one from unit u"))
                .containsExactly("unit_no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from record",
                "select distinct * from (select unit_no from record)",
                "select 1, * from submission",
                "select r.* from submission s join record r on r.unit_no = s.unit_no",
                "select R . * from record as R",
                "select submission.* from submission",
                "select unit_no from submission natural join record"
            })
    void whoMayAskForAllColumnsGetsAll(String sql) {
        assertThat(of(sql)).isEqualTo(COLUMNS);
    }
}
