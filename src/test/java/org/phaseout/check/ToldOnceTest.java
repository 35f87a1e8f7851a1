package org.phaseout.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phaseout.definition.Check;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Wording;
import org.phaseout.normalise.InventoryBuilder;

class ToldOnceTest {

    private final ToldOnce once = new ToldOnce(List.of(inventory()));

    private static Inventory inventory() {
        return new InventoryBuilder("x")
                .check(check("X-101", true))
                .check(check("X-102", false))
                .build();
    }

    private static Check check(String id, boolean once) {
        return new Check(
                id,
                Severity.INFO,
                List.of(),
                "1 == 2",
                null,
                null,
                Check.Blanks.SKIP,
                once,
                null,
                "Something is missing.",
                "Add it.",
                new Check.Example(List.of(Map.of()), List.of()));
    }

    private static Issue issue(String code, int row) {
        return new Issue(
                code,
                Severity.INFO,
                new CellRef("Sheet", "A", row),
                null,
                null,
                "",
                "Something is missing.",
                "Add it.",
                new Issue.Subject(null, null, null),
                Wording.PLAIN);
    }

    @Test
    void lets_the_first_row_of_each_table_through_and_all_of_other_checks() {
        assertThat(once.told("0|x|form", List.of(issue("X-101", 2), issue("X-102", 2))))
                .containsExactly(issue("X-101", 2), issue("X-102", 2));
        assertThat(once.told("0|x|form", List.of(issue("X-101", 3), issue("X-102", 3))))
                .containsExactly(issue("X-102", 3));
        assertThat(once.told("1|x|form", List.of(issue("X-101", 3)))).containsExactly(issue("X-101", 3));
    }
}
