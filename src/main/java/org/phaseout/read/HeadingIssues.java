package org.phaseout.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;

/** Says once of a heading what several inventories that read the table find alike. */
final class HeadingIssues {

    private static final Set<String> ONCE = Set.of(
            ReadIssue.HEADING_UNKNOWN.code(),
            ReadIssue.HEADING_UNCERTAIN.code(),
            ReadIssue.HEADING_ELSEWHERE.code(),
            ReadIssue.HEADING_REFUSED.code());

    private HeadingIssues() {}

    /** The same in order. Of those alike the first that proposes a field stays, else the first. */
    static List<Issue> once(List<Issue> issues) {
        Map<List<Object>, Issue> kept = new LinkedHashMap<>();
        Set<CellRef> uncertain = new HashSet<>();
        for (Issue issue : issues) {
            if (issue.code().equals(ReadIssue.HEADING_UNCERTAIN.code())) {
                uncertain.add(issue.at());
            }
            if (ONCE.contains(issue.code())) {
                kept.merge(
                        List.of(issue.code(), issue.at()),
                        issue,
                        (first, other) -> first.field() == null ? other : first);
            } else {
                kept.put(List.of(kept.size(), issue), issue);
            }
        }
        List<Issue> all = new ArrayList<>(kept.values());
        all.removeIf(i -> i.code().equals(ReadIssue.HEADING_UNKNOWN.code()) && uncertain.contains(i.at()));
        return all;
    }
}
