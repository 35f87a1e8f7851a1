package org.phaseout.normalise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Stated;
import org.phaseout.read.Statement;

/**
 * The revision and the date that a file states of itself, as far as they are beyond doubt.
 *
 * @param revisionAt cell of the revision; its sheet is the file name where it was taken from that
 * @param issues what is stated but cannot be used, and why
 */
public record FileStatement(
        Stated stated,
        @Nullable CellRef revisionAt,
        @Nullable CellRef dateAt,
        List<Issue> issues) {

    public FileStatement {
        issues = List.copyOf(issues);
    }

    /** Two that differ give none: nothing tells which one counts. */
    public static FileStatement of(List<Statement> statements) {
        return new StatementReader().read(statements);
    }
}
