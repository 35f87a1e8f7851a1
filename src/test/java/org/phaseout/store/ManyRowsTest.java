package org.phaseout.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.phaseout.Store;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many rows at once come out of either database as they went in. */
@ParameterizedClass(name = "{0}")
@EnumSource(Store.class)
class ManyRowsTest {

    private static final List<String> COLUMNS = List.of("no", "text", "amount", "dated", "flag", "big");

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final ManyRows many;

    ManyRowsTest(Store store) {
        database = store.empty();
        jdbc = new JdbcTemplate(database);
        many = new ManyRows(jdbc);
        jdbc.execute("create table t (no integer primary key, text varchar(1000), amount decimal(38,15), dated date,"
                + " flag boolean, big bigint)");
    }

    private void add(@Nullable Object... row) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(row);
        many.add("t", COLUMNS, rows);
    }

    private static List<String> awkward() {
        List<String> texts = new ArrayList<>(List.of(
                "",
                " ",
                "\\N",
                "\\.",
                "\\",
                "\\\\",
                "a\tb\nc\r\nd\re",
                "\b\f\u000b\u0001\u001f\u007f\u0085",
                "\\t\\n\\r\\b\\x41\\101",
                "'\"`;--/*$$",
                "NULL",
                "null",
                "é\u00a0\u200b\u202eعربى中文Ж",
                "\ud83d\ude00 \ud835\udd38",
                "\ufeff\uffff",
                "x".repeat(1000),
                "\u6f22".repeat(1000)));
        IntStream.range(1, 128).forEach(c -> texts.add("<" + (char) c + ">"));
        return texts;
    }

    @Test
    void keepsEveryTextToTheLetter() {
        List<String> texts = awkward();
        List<@Nullable Object[]> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(new @Nullable Object[] {rows.size(), text, null, null, null, null}));

        many.add("t", COLUMNS, rows);

        assertThat(jdbc.queryForList("select text from t order by no", String.class))
                .containsExactlyElementsOf(texts);
    }

    @Test
    void keepsCharactersThatNoDatabaseTakesAsUnreadableOnes() {
        add(1, StorableText.of("a\0b \ud83d \ud83d\ude00 \ude00"), null, null, null, null);

        assertThat(jdbc.queryForObject("select text from t", String.class))
                .isEqualTo("a\ufffdb \ufffd \ud83d\ude00 \ufffd");
    }

    @Test
    void keepsEveryDigit() {
        List<String> numbers = List.of(
                "0",
                "0E-15",
                "-0.000000000000001",
                "12345678901234567890123.123456789012345",
                "-99999999999999999999999.999999999999999",
                "1E+22",
                "1.10");
        List<@Nullable Object[]> rows = new ArrayList<>();
        numbers.forEach(n -> rows.add(new @Nullable Object[] {rows.size(), null, new BigDecimal(n), null, null, null}));

        many.add("t", COLUMNS, rows);

        assertThat(jdbc.queryForList("select amount from t order by no", BigDecimal.class))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(numbers.stream().map(BigDecimal::new).toList());
    }

    @Test
    void keepsDaysAndWholeNumbersAndAnswers() {
        add(1, null, null, LocalDate.of(2024, 2, 29), true, Long.MAX_VALUE);
        add(2, null, null, LocalDate.of(1, 1, 1), false, Long.MIN_VALUE);
        add(3, null, null, LocalDate.of(12345, 12, 31), null, 0L);
        add(4, null, null, LocalDate.of(0, 3, 1), null, null);

        assertThat(jdbc.query("select dated from t order by no", (rs, i) -> rs.getObject(1, LocalDate.class)))
                .containsExactly(
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(12345, 12, 31),
                        LocalDate.of(0, 3, 1));
        assertThat(jdbc.queryForList("select flag from t order by no", Boolean.class))
                .containsExactly(true, false, null, null);
        assertThat(jdbc.queryForList("select big from t order by no", Long.class))
                .containsExactly(Long.MAX_VALUE, Long.MIN_VALUE, 0L, null);
    }

    @Test
    void goesWithTheTransactionAroundIt() {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        transaction.executeWithoutResult(t -> add(1, "stays", null, null, null, null));

        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> {
                    add(2, "goes", null, null, null, null);
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");

        assertThat(jdbc.queryForList("select text from t", String.class)).containsExactly("stays");
    }

    @Test
    void takesAllRowsOrNone() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int no : new int[] {1, 2, 3, 2}) {
            rows.add(new @Nullable Object[] {no, "row " + no, null, null, null, null});
        }
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> many.add("t", COLUMNS, rows)))
                .isInstanceOf(DataAccessException.class);

        assertThat(jdbc.queryForObject("select count(*) from t", Integer.class)).isZero();
        add(5, "the connection is as good as before", null, null, null, null);
    }

    @Test
    void refusesWhatIsTooLongForItsColumn() {
        assertThatThrownBy(() -> add(1, "x".repeat(1001), null, null, null, null))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void addsNothingWhereThereIsNothing() {
        many.add("t", COLUMNS, List.of());

        assertThat(jdbc.queryForObject("select count(*) from t", Integer.class)).isZero();
    }
}
