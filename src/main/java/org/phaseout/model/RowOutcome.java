package org.phaseout.model;

import java.util.List;

/** What became of one row of a table. Every row read ends as exactly one of these. */
public sealed interface RowOutcome {

    /** What people should know about the row. */
    List<Issue> issues();

    /** The records that the row gave: none unless it was accepted. */
    List<Observation> observations();

    /** The row gave records; it may still carry warnings. */
    record Accepted(List<Observation> observations, List<Issue> issues) implements RowOutcome {
        public Accepted {
            observations = List.copyOf(observations);
            issues = List.copyOf(issues);
            if (observations.isEmpty() || anyBlocks(issues)) {
                throw new IllegalArgumentException("An accepted row has observations and no error: " + issues);
            }
        }
    }

    private static boolean anyBlocks(List<Issue> issues) {
        for (Issue issue : issues) {
            if (issue.blocks()) {
                return true;
            }
        }
        return false;
    }

    /** The row holds data that cannot be used; nothing of it is stored but the reasons. */
    record Rejected(List<Issue> issues) implements RowOutcome {
        public Rejected {
            issues = List.copyOf(issues);
            if (issues.isEmpty()) {
                throw new IllegalArgumentException("A rejected row needs a reason");
            }
        }

        @Override
        public List<Observation> observations() {
            return List.of();
        }
    }

    /** The row holds nothing for this inventory: a blank, a title, a total, a note. Counted, so nothing vanishes. */
    record Ignored(CellRef at, String why) implements RowOutcome {
        @Override
        public List<Issue> issues() {
            return List.of();
        }

        @Override
        public List<Observation> observations() {
            return List.of();
        }
    }
}
