package org.phaseout.normalise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.RowOutcome;

/**
 * What became of one row of a file, over all tables that read it.
 *
 * @param position running number of the row in the file
 * @param views one for each table that the row belongs to; none where no table reads it
 * @param why reason why the row is ignored, empty if it is not
 * @param cellsRead filled cells of the row
 * @param cellsUsed cells that gave a value, a notation key or a key to a record
 * @param explained number of the other cells by the reason why they gave none
 */
public record RowResult(
        long position,
        CellRef at,
        List<ViewOutcome> views,
        String why,
        int cellsRead,
        int cellsUsed,
        Map<String, Integer> explained) {

    /** The one verdict on a row. */
    public enum Verdict {
        ACCEPTED,
        REJECTED,
        IGNORED
    }

    public RowResult {
        views = List.copyOf(views);
        explained = explained.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(explained));
        int accounted = cellsUsed;
        for (int cells : explained.values()) {
            accounted += cells;
        }
        if (accounted != cellsRead) {
            throw new IllegalStateException(
                    "%s: %d cells read, but %d accounted for".formatted(at, cellsRead, accounted));
        }
    }

    /** Accepted if one table accepts the row; else rejected if one rejects it; else ignored. */
    public Verdict verdict() {
        boolean rejected = false;
        for (ViewOutcome view : views) {
            if (view.outcome() instanceof RowOutcome.Accepted) {
                return Verdict.ACCEPTED;
            }
            rejected |= view.outcome() instanceof RowOutcome.Rejected;
        }
        return rejected ? Verdict.REJECTED : Verdict.IGNORED;
    }

    /** The issues of all views; what two inventories find alike stands once. */
    public List<Issue> issues() {
        Set<List<Object>> seen = new LinkedHashSet<>();
        List<Issue> issues = new ArrayList<>();
        for (ViewOutcome view : views) {
            for (Issue issue : view.outcome().issues()) {
                if (seen.add(List.of(issue.code(), issue.at(), issue.found(), issue.message()))) {
                    issues.add(issue);
                }
            }
        }
        return issues;
    }
}
