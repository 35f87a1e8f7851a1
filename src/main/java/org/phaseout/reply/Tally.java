package org.phaseout.reply;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;

/** The issues of a file counted, and the cells that they are about with the worst that was found there. */
final class Tally {

    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    private final Map<String, CellMarks> cells = new HashMap<>();

    private Tally() {}

    static Tally of(FoundIssues issues) throws IOException {
        Tally tally = new Tally();
        issues.each(tally::add);
        return tally;
    }

    private void add(Issue issue) {
        counts.merge(issue.severity(), 1L, Long::sum);
        if (isMarked(issue)) {
            cells.computeIfAbsent(issue.at().sheet(), s -> new CellMarks())
                    .add(Cells.key(issue.at()), issue.severity());
        }
    }

    /** Whether the issue is about a cell or a row that must be looked at; what only explains is listed, not marked. */
    static boolean isMarked(Issue issue) {
        return issue.severity() != Severity.INFO && Cells.key(issue.at()) >= 0;
    }

    long count(Severity severity) {
        return counts.getOrDefault(severity, 0L);
    }

    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Number of cells and rows to be corrected or looked at. */
    long cells() {
        return cells.values().stream().mapToLong(CellMarks::size).sum();
    }

    /** Cells and rows of a sheet that are to be marked. */
    CellMarks of(String sheet) {
        return cells.getOrDefault(sheet, CellMarks.NONE);
    }
}
