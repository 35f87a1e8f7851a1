package org.phaseout.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Issues are fetched once if they are few, and are the same however often they are asked for. */
class HeldIssuesTest {

    private int fetched;

    private HeldIssues issues(int count, int most) {
        Replying replying = Replying.to("book.xlsx");
        for (int row = 1; row <= count; row++) {
            replying.error("S", "A", row);
        }
        return new HeldIssues(
                taker -> {
                    fetched++;
                    replying.reply().issues().each(taker);
                },
                most);
    }

    private static List<Integer> rows(FoundIssues issues) throws IOException {
        List<Integer> rows = new ArrayList<>();
        issues.each(issue -> rows.add(issue.at().row()));
        return rows;
    }

    @Test
    void fewAreFetchedOnce() throws IOException {
        HeldIssues issues = issues(3, 1_000);

        assertThat(rows(issues)).containsExactly(1, 2, 3);
        assertThat(rows(issues)).containsExactly(1, 2, 3);
        assertThat(fetched).isEqualTo(1);
    }

    @Test
    void manyAreFetchedEachTime() throws IOException {
        HeldIssues issues = issues(30, 1_000);

        assertThat(rows(issues)).hasSize(30).startsWith(1, 2).endsWith(30);
        assertThat(rows(issues)).hasSize(30).startsWith(1, 2).endsWith(30);
        assertThat(fetched).isEqualTo(2);
    }

    @Test
    void noneAreFetchedOnceToo() throws IOException {
        HeldIssues issues = issues(0, 1_000);

        assertThat(rows(issues)).isEmpty();
        assertThat(rows(issues)).isEmpty();
        assertThat(fetched).isEqualTo(1);
    }
}
