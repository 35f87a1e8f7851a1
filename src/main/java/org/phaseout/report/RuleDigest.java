package org.phaseout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.phaseout.model.Severity;
import org.phaseout.publish.IssueEntry;

/** The issues of one rule: how many, in how many files, and the first of them. */
final class RuleDigest {

    /** The gravest first, then the most frequent. */
    static final Comparator<RuleDigest> ORDER = Comparator.comparing(RuleDigest::severity)
            .thenComparing(Comparator.comparingLong(RuleDigest::count).reversed())
            .thenComparing(RuleDigest::code);

    private static final int EXAMPLES = 3;

    private final String code;
    private final List<IssueEntry> firstOfFiles = new ArrayList<>();
    private final List<IssueEntry> others = new ArrayList<>();
    private Severity severity = Severity.INFO;
    private String lastFile = "";
    private long count;
    private long files;

    RuleDigest(String code) {
        this.code = code;
    }

    /** The issues of a file come one after the other. */
    void add(IssueEntry entry) {
        count++;
        if (entry.issue().severity().compareTo(severity) < 0) {
            severity = entry.issue().severity();
        }
        boolean first = !entry.sha256().equals(lastFile);
        if (first) {
            files++;
            lastFile = entry.sha256();
        }
        List<IssueEntry> kept = first ? firstOfFiles : others;
        if (kept.size() < EXAMPLES) {
            kept.add(entry);
        }
    }

    String code() {
        return code;
    }

    Severity severity() {
        return severity;
    }

    long count() {
        return count;
    }

    long files() {
        return files;
    }

    /** From different files as far as there are such. */
    List<IssueEntry> examples() {
        return Stream.concat(firstOfFiles.stream(), others.stream())
                .limit(EXAMPLES)
                .toList();
    }
}
