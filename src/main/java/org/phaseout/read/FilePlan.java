package org.phaseout.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaseout.model.Issue;

/**
 * How a file is read: the tables found on its sheets, and why the other sheets are not counted.
 *
 * @param tables in the order of the sheets; more than one for a sheet that several inventories read
 * @param skipped reason by index of each sheet that no form reads
 * @param nearest by index of each such sheet what came nearest to a table; none for sheets that a definition skips
 * @param marked index of each sheet with texts that may be figures from which there is something to learn
 * @param statements revisions and dates that the file states of itself, unread
 * @param issues headings that match nothing or two things, hidden sheets, missing columns
 */
public record FilePlan(
        String format,
        List<TablePlan> tables,
        Map<Integer, String> skipped,
        Map<Integer, String> nearest,
        Set<Integer> marked,
        List<Statement> statements,
        List<Issue> issues) {

    public List<TablePlan> of(SheetInfo sheet) {
        return tables.stream().filter(t -> t.sheet().index() == sheet.index()).toList();
    }
}
