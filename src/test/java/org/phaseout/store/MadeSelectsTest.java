package org.phaseout.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.phaseout.Store;

/** A select that names others gives what it gave, and leaves nothing behind. */
@ParameterizedClass(name = "{0}")
@EnumSource(Store.class)
class MadeSelectsTest {

    private static final String SELECT = """
            with part as (select country, time_period, sum(n) as n, null as nothing from given group by country, time_period),
            whole as (select time_period, sum(n) as n from part group by time_period)
            select p.country, cast(p.n * 100 / w.n as integer) as share, p.nothing from part p left join whole w on w.time_period = p.time_period
            order by p.country, share
            """;

    private final Connection connection;

    MadeSelectsTest(Store store) throws SQLException {
        connection = store.empty().getConnection();
        tell("create table given (country varchar(3), time_period integer, n integer)");
        tell("insert into given values ('KEN', 2020, 30), ('KEN', 2020, 10), ('GHA', 2020, 10), ('GHA', 2021, 5)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void tell(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getString(2));
            }
        }
        return rows;
    }

    private void requireNothingLeft() {
        assertThatThrownBy(() -> ask("select 1, 2 from part")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> ask("select 1, 2 from whole")).isInstanceOf(SQLException.class);
    }

    @Test
    void theSelectGivesWhatItGave() throws SQLException {
        List<String> given = ask(SELECT);

        try (MadeSelects selects = MadeSelects.of(connection, SELECT)) {
            assertThat(ask(selects.last())).isEqualTo(given).containsExactlyInAnyOrder("GHA 20", "GHA 100", "KEN 80");
        }
        requireNothingLeft();
    }

    @Test
    void oneThatFailsLeavesNothing() throws SQLException {
        String broken = SELECT.replace("select time_period, sum(n)", "select no_such_column, sum(n)");

        assertThatThrownBy(() -> {
                    try (MadeSelects selects = MadeSelects.of(connection, broken)) {
                        ask(selects.last());
                    }
                })
                .isInstanceOf(SQLException.class)
                .message()
                .containsIgnoringCase("no_such_column");
        requireNothingLeft();
        assertThat(ask(SELECT)).hasSize(3);
    }

    @Test
    void aSelectThatNamesNoneStaysAsItIs() throws SQLException {
        try (MadeSelects selects = MadeSelects.of(connection, "select country, n from given")) {
            assertThat(selects.last()).isEqualTo("select country, n from given");
        }
    }
}
