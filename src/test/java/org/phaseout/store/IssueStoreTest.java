package org.phaseout.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Filling.Item;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Wording;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

class IssueStoreTest {

    private SingleConnectionDataSource database;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() throws SQLException {
        database = new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true);
        try (Connection connection = database.getConnection()) {
            for (String script : List.of("V2__store.sql", "V5__wording.sql", "V5__wording.sql")) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/" + script));
            }
        }
        jdbc = new JdbcTemplate(database);
    }

    @AfterEach
    void close() {
        database.destroy();
    }

    static List<Wording> wordings() {
        return List.of(
                Wording.PLAIN,
                Wording.variant("nearest"),
                Wording.of(12, Filling.quoted("a\tb\\n\nc\r"), Filling.quoted(List.of("x", "", "z"))),
                Wording.variant("unnamed", Filling.form("imports", "Imports"), Filling.BLANK)
                        .in("hfc"),
                new Wording(
                        "pcb",
                        "",
                        Map.of(
                                "oil_mass_kg", Filling.text("3.5"),
                                "who", Filling.fields(List.of(new Item("owner", "Owner"), new Item("site", "Site"))),
                                "what", Filling.phrase("phrase.blank"),
                                "parts", Filling.list(List.of("HFC-32", "HFC-125")))));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void keepsWhatAnIssueIsMadeOf(Wording wording) {
        IssueStore store = new IssueStore(jdbc, new Written());
        store.add(1, List.of(new IssueStore.Entry(issue(wording), null, 0)));

        assertThat(all(store)).containsExactly(issue(wording));
    }

    @Test
    void cutsTextsThatNoSentenceBears() {
        IssueStore store = new IssueStore(jdbc, new Written());
        store.add(1, List.of(new IssueStore.Entry(issue(Wording.of("x".repeat(40_000))), null, 0)));

        Filling kept = all(store).get(0).wording().values().get("0");
        assertThat(kept.items().get(0).text()).hasSize(1000).endsWith("x…");
    }

    private static Issue issue(Wording wording) {
        return new Issue(
                "NORM-101",
                Severity.ERROR,
                new CellRef("Data", "C", 4),
                "Import",
                "imported",
                "1,234",
                "The figure can be read in two ways.",
                "Type it anew.",
                new Issue.Subject("KEN", "2022", null),
                wording);
    }

    private static List<Issue> all(IssueStore store) {
        List<Issue> issues = new ArrayList<>();
        store.each(1, kept -> issues.add(kept.issue()));
        return issues;
    }
}
