package org.phaseout.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.phaseout.Store;
import org.phaseout.store.StoreFigures.Key;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

@ParameterizedClass(name = "{0}")
@EnumSource(Store.class)
class StoreFiguresTest {

    private final JdbcClient jdbc;
    private final StoreFigures figures;
    private final IssueCounts counts;

    StoreFiguresTest(Store store) throws SQLException {
        DataSource database = store.empty();
        String product = store == Store.H2 ? "h2" : "postgresql";
        try (Connection connection = database.getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V2__store.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V8__issue_count.sql"));
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource("org/springframework/batch/core/schema-" + product + ".sql"));
        }
        jdbc = JdbcClient.create(database);
        figures = new StoreFigures(jdbc);
        counts = new IssueCounts(new JdbcTemplate(database));
        tell("create table published (inventory varchar(100), table_name varchar(100), area_type varchar(20),"
                + " time_period integer, n_reporting bigint, n_expected bigint)");
    }

    @Test
    void anEmptyStoreHasFiguresToo() {
        assertThat(figures.cells()).isEqualTo(new StoreFigures.Cells(0, 0, 0));
        assertThat(figures.issues()).isEmpty();
        assertThat(figures.overdue()).isEmpty();
    }

    @Test
    void anIssueBelongsToItsSectionElseToTheOnlyInventoryOfItsFile() {
        submission(1, "ACCEPTED");
        submission(2, "RETURNED");
        submission(3, "RETURNED");
        submission(4, "SUPERSEDED");
        section(11, 1, "hfc", "CURRENT");
        column(1, "hfc");
        column(1, "methyl-bromide");
        column(2, "pcb");
        issue(1, 1, 11L, "warning", "R");
        issue(1, 2, null, "error", "R");
        issue(2, 1, null, "error", "R");
        issue(2, 2, null, "error", "R");
        issue(3, 1, null, "error", "R");
        issue(4, 1, null, "error", "R");
        List.of(1, 2, 3, 4).forEach(id -> counts.keep(id));

        assertThat(figures.issues())
                .isEqualTo(Map.of(
                        new Key("warning", "hfc"), 1L,
                        new Key("error", "pcb"), 2L,
                        new Key("error", ""), 2L));
    }

    @Test
    void issuesOfFilesThatAreNotSettledCountToo() {
        submission(1, "RECEIVED");
        submission(2, "RETURNED");
        column(1, "pcb");
        issue(1, 1, null, "error", "R");
        issue(2, 1, null, "error", "R");
        counts.keep(2);

        assertThat(figures.issues()).isEqualTo(Map.of(new Key("error", "pcb"), 1L, new Key("error", ""), 1L));
    }

    @Test
    void issuesAreCountedBySeverityForTheVerdict() {
        submission(1, "RECEIVED");
        section(11, 1, "hfc", "PENDING");
        issue(1, 1, 11L, "warning", "R");
        issue(1, 2, null, "warning", "R");
        issue(1, 3, null, "error", "R");

        assertThat(counts.keep(1)).isEqualTo(Map.of("warning", 2L, "error", 1L));
    }

    @Test
    void theSameTextCountsOnce() {
        submission(1, "ACCEPTED");
        submission(2, "WITHDRAWN");
        issue(1, 1, null, "error", "Freedonia");
        issue(1, 2, null, "error", "Freedonia");
        issue(1, 3, null, "error", "Sylvania");
        issue(2, 1, null, "error", "Brutopia");
    }

    @Test
    void onlyFilesOfWhichSomethingCountsAreCurrent() {
        submission(1, "ACCEPTED");
        section(11, 1, "pcb", "CURRENT");
        section(12, 1, "pcb", "CURRENT");
        section(13, 1, "hfc", "RETURNED");

        assertThat(figures.current()).isEqualTo(Map.of("pcb", 1L));
    }

    @Test
    void overdueIsWhoIsMissingInTheNewestYearFromTheTableThatMostReportedFor() {
        published("hfc", "a", "world", 2021, 1, 90);
        published("hfc", "a", "world", 2022, 40, 100);
        published("hfc", "b", "world", 2022, 3, 100);
        published("hfc", "a", "region", 2023, 0, 20);

        assertThat(figures.overdue()).isEqualTo(Map.of("hfc", 60L));
    }

    @Test
    void timesOfAStepAddUpSinceTheRunBegan() {
        tell("insert into batch_job_instance values (1, 0, 'import-submission', 'k')");
        tell("insert into batch_job_execution (job_execution_id, job_instance_id, create_time) values (1, 1, now())");
        step(1, "01:15:00", "'2026-03-01 01:15:01.5'");
        step(2, "01:16:00", "'2026-03-01 01:16:00.25'");
        step(3, "01:17:00", "null");
        step(4, "01:14:59", "'2026-03-01 01:15:59'");

        assertThat(figures.steps(LocalDateTime.parse("2026-03-01T01:15:00")))
                .isEqualTo(Map.of(new Key("import-submission", "readRows"), Duration.ofMillis(1750)));
    }

    private void step(int id, String start, String end) {
        tell("insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time,"
                + " start_time, end_time) values (" + id + ", 0, 'readRows', 1, now(), '2026-03-01 " + start + "', "
                + end
                + ")");
    }

    private void submission(int id, String state) {
        tell(
                "insert into submission (submission_id, sha256, attempt, arrival, definition_hash, file_name, bytes, state, received, run_no,"
                        + " stored_at) values (" + id + ", '" + id + "', 1, 1, '', '', 0, '" + state + "', '', 1, '')");
    }

    private void section(int id, int submission, String inventory, String state) {
        tell(
                "insert into section (section_id, submission_id, inventory, form, section_key, country, time_period, state)"
                        + " values (" + id + ", " + submission + ", '" + inventory + "', 'f', '" + id
                        + "', 'KEN', 2022, '" + state
                        + "')");
    }

    private void column(int submission, String inventory) {
        tell("insert into submission_column (submission_id, sheet_no, sheet, inventory, form, column_no, column_letter,"
                + " heading, why) values (" + submission + ", 0, 's', '" + inventory + "', 'f', 0, 'A', 'h', '')");
    }

    private void issue(int submission, int number, Long section, String severity, String found) {
        tell("insert into issue (submission_id, issue_no, section_id, rule_id, severity, sheet, sheet_no, cell, row_no,"
                + " value_raw, message, how_to_fix) values (" + submission + ", " + number + ", " + section
                + ", 'REF-111', '" + severity + "', '', 0, '', 0, '" + found + "', '', '')");
    }

    private void published(String inventory, String table, String area, int year, int reporting, int expected) {
        tell("insert into published values ('" + inventory + "', '" + table + "', '" + area + "', " + year + ", "
                + reporting + ", " + expected + ")");
    }

    private void tell(String sql) {
        jdbc.sql(sql).update();
    }
}
