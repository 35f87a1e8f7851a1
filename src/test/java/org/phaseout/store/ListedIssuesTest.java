package org.phaseout.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.phaseout.Store;
import org.phaseout.model.IssueLines;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Lines of an earlier edition are those of the same issues only as long as issues and program are the same. */
@ParameterizedClass(name = "{0}")
@EnumSource(Store.class)
class ListedIssuesTest {

    private static final IssueLines SOME = new IssueLines(2, "a".repeat(64));
    private static final IssueLines OTHERS = new IssueLines(3, "b".repeat(64));
    private static final IssueLines NONE = new IssueLines(0, "c".repeat(64));

    private final JdbcTemplate jdbc;
    private final ListedIssues listed;

    ListedIssuesTest(Store store) throws SQLException {
        DataSource database = store.empty();
        try (Connection connection = database.getConnection()) {
            for (String script : new String[] {"V2__store", "V4__hashes", "V9__issue_lines"}) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/" + script + ".sql"));
            }
        }
        jdbc = new JdbcTemplate(database);
        listed = listed("1.0");
        seal(1, "issue", "d");
        seal(2, "record_pcb", "e");
        listed.keep(Map.of(1L, SOME, 2L, NONE));
    }

    private ListedIssues listed(String program) {
        return new ListedIssues(jdbc, new IssueStore(jdbc, new Written()), program);
    }

    private void seal(long submission, String table, String hash) {
        jdbc.update("delete from table_hash where submission_id = ? and table_name = ?", submission, table);
        jdbc.update("insert into table_hash values (?, ?, 1, ?)", submission, table, hash);
    }

    @Test
    void whatWasKeptIsKnown() {
        assertThat(listed.all()).isEqualTo(Map.of(1L, SOME, 2L, NONE));
    }

    @Test
    void whatIsKeptAnewTakesThePlaceOfWhatWas() {
        listed.keep(Map.of(1L, OTHERS));

        assertThat(listed.all()).isEqualTo(Map.of(1L, OTHERS, 2L, NONE));
    }

    @Test
    void otherIssuesHaveOtherLines() {
        seal(1, "issue", "f");
        seal(2, "issue", "g");

        assertThat(listed.all()).isEmpty();
    }

    @Test
    void anotherVersionOfTheProgramMayWriteThemOtherwise() {
        assertThat(listed("1.1").all()).isEmpty();
    }
}
