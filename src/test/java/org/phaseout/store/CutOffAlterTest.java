package org.phaseout.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phaseout.Store;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every state that a process can leave which is killed while H2 alters a table; they were seen with kill -9. */
class CutOffAlterTest {

    private final JdbcTemplate jdbc = new JdbcTemplate(Store.H2.empty());

    @BeforeEach
    void aTable() {
        jdbc.execute("create table kept (id bigint, x varchar(20) not null, constraint kept_key primary key (id))");
        jdbc.execute("create index kept_by_x on kept (x)");
        jdbc.update("insert into kept values (1, 'a'), (2, 'b')");
    }

    private List<String> names(String column, String from) {
        return jdbc.queryForList(
                "select " + column + " from information_schema." + from
                        + " where table_schema = 'PUBLIC' and table_name like 'KEPT%' order by 1",
                String.class);
    }

    private void mended() {
        new CutOffAlter(jdbc).mend();
        assertThat(names("table_name", "tables")).containsExactly("KEPT");
        assertThat(names("index_name", "indexes")).contains("KEPT_BY_X").noneMatch(name -> name.contains("COPY"));
        assertThat(names("constraint_name", "table_constraints")).containsExactly("KEPT_KEY");
        assertThat(jdbc.queryForList("select x from kept order by id", String.class))
                .containsExactly("a", "b");
    }

    @Test
    void aWholeCopyInThePlaceOfTheTableBecomesIt() {
        jdbc.execute("alter table kept rename to kept_copy_3_26");
        jdbc.execute("alter index kept_by_x rename to kept_copy_3_26_kept_by_x");
        jdbc.execute("alter table kept_copy_3_26 rename constraint kept_key to kept_copy_3_26_kept_key");

        mended();
    }

    @Test
    void aCopyBesideTheTableGoesForItMayNotBeWhole() {
        jdbc.execute("create table kept_copy_3_14 (id bigint, constraint kept_copy_3_14_kept_key primary key (id))");
        jdbc.execute("create index kept_copy_3_14_kept_by_x on kept_copy_3_14 (id)");

        mended();
    }

    @Test
    void namesThatWereNotGivenBackAreGivenBack() {
        jdbc.execute("alter index kept_by_x rename to kept_copy_3_8_kept_by_x");
        jdbc.execute("alter table kept rename constraint kept_key to kept_copy_3_8_kept_key");

        mended();
    }

    @Test
    void whatIsWholeIsLeftAlone() {
        mended();
        mended();
    }
}
