package org.phaseout.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phaseout.language.Language;
import org.phaseout.reference.ReferenceTables;
import org.phaseout.store.Sections;
import org.phaseout.store.SubmissionState;
import org.phaseout.store.Submissions.RowCounts;
import org.phaseout.store.Submissions.Submission;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

class SenderLanguageTest {

    private static ReferenceTables reference;

    private SingleConnectionDataSource database;
    private JdbcClient jdbc;
    private SenderLanguage language;

    @BeforeAll
    static void readTables() throws IOException {
        reference = ReferenceTables.load(Path.of("jobs/reference"));
    }

    @BeforeEach
    void open() throws SQLException {
        database = new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true);
        try (Connection connection = database.getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V2__store.sql"));
        }
        jdbc = JdbcClient.create(database);
        language = new SenderLanguage(new Sections(jdbc), reference);
    }

    @AfterEach
    void close() {
        database.destroy();
    }

    @Test
    void isThatOfTheHeadingsWhateverTheCountry() {
        sections("MEX");

        assertThat(language.of(submission("data.xlsx", Language.FRENCH))).isEqualTo(Language.FRENCH);
    }

    @Test
    void isElseThatOfTheCountryThatTheDataAreOf() {
        sections("SEN");

        assertThat(language.of(submission("MEX_2022.xlsx", null))).isEqualTo(Language.FRENCH);
    }

    @Test
    void isElseThatOfTheCountryInTheNameOfAFileThatCouldNotBeRead() {
        assertThat(language.of(submission("MEX_2022.xlsx", null))).isEqualTo(Language.SPANISH);
        assertThat(language.of(submission("Kyrgyzstan 2022.xlsx", null))).isEqualTo(Language.RUSSIAN);
    }

    @Test
    void isThatOfSeveralCountriesOnlyWhereTheyAgree() {
        sections("MEX", "CHL");
        assertThat(language.of(submission("data.xlsx", null))).isEqualTo(Language.SPANISH);

        sections("SEN");
        assertThat(language.of(submission("data.xlsx", null))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void isEnglishWhereNothingTells() {
        assertThat(language.of(submission("data.xlsx", null))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void isEnglishForDefinitionsWithoutATableOfLanguages() {
        SenderLanguage without = new SenderLanguage(
                new Sections(jdbc),
                ReferenceTables.of(
                        reference.all().values().stream()
                                .filter(table -> !table.name().equals("country_language"))
                                .toList(),
                        "hash"));

        assertThat(without.of(submission("MEX_2022.xlsx", null))).isEqualTo(Language.ENGLISH);
    }

    private void sections(String... countries) {
        for (String country : countries) {
            jdbc.sql("insert into section (submission_id, inventory, form, section_key, country, time_period, state)"
                            + " values (1, 'hfc', 'form', ?, ?, 2022, 'PENDING')")
                    .params(List.of(country, country))
                    .update();
        }
    }

    private static Submission submission(String file, @Nullable Language headings) {
        return new Submission(
                1,
                "ab",
                1,
                1,
                "hash",
                file,
                10,
                "xlsx",
                SubmissionState.RETURNED,
                null,
                null,
                true,
                "hfc",
                "2024-05-31T00:00:00Z",
                1,
                "archive/ab",
                new RowCounts(0, 0, 0, 0),
                0,
                0,
                headings);
    }
}
