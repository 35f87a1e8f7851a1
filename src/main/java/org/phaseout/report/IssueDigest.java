package org.phaseout.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phaseout.publish.IssueEntry;
import org.phaseout.publish.SourceEntry;

/** What the issues of all files come to, gathered as they stream by once. Those of replaced files need nobody any more. */
final class IssueDigest {

    /** Names that are kept apart; each further one is only counted. */
    private static final int NAMES = 2000;

    private final SortedMap<String, String> nameRules;
    private final Set<String> replaced;
    private final Map<String, RuleDigest> rules = new TreeMap<>();
    private final Map<String, FileIssues> files = new HashMap<>();
    private final SortedMap<NameQuestion.Key, NameQuestion> questions = new TreeMap<>();
    private long count;
    private long ofReplaced;
    private long unnamed;

    private IssueDigest(ReportContents contents) {
        this.nameRules = contents.nameRules();
        this.replaced = contents.edition().sources().stream()
                .filter(s -> FileState.of(s) == FileState.SUPERSEDED)
                .map(SourceEntry::sha256)
                .collect(Collectors.toSet());
    }

    static IssueDigest of(ReportContents contents) {
        IssueDigest digest = new IssueDigest(contents);
        contents.edition().issues().forEach(digest::add);
        return digest;
    }

    private void add(IssueEntry entry) {
        if (replaced.contains(entry.sha256())) {
            ofReplaced++;
            return;
        }
        count++;
        rules.computeIfAbsent(entry.issue().code(), RuleDigest::new).add(entry);
        files.computeIfAbsent(entry.sha256(), k -> new FileIssues()).add(entry.issue());
        String kind = nameRules.get(entry.issue().code());
        if (kind != null) {
            ask(new NameQuestion.Key(kind, entry.issue().found()), entry);
        }
    }

    private void ask(NameQuestion.Key key, IssueEntry entry) {
        if (questions.size() >= NAMES && !questions.containsKey(key)) {
            unnamed++;
            return;
        }
        questions.computeIfAbsent(key, k -> new NameQuestion(entry)).again();
    }

    /** The gravest first. */
    List<RuleDigest> rules() {
        return rules.values().stream().sorted(RuleDigest.ORDER).toList();
    }

    FileIssues of(SourceEntry file) {
        return files.getOrDefault(file.sha256(), FileIssues.NONE);
    }

    SortedMap<NameQuestion.Key, NameQuestion> questions() {
        return questions;
    }

    /** Number of issues that ask for names beyond those kept apart. */
    long unnamed() {
        return unnamed;
    }

    long count() {
        return count;
    }

    /** Number of issues of files that newer ones have replaced. */
    long ofReplaced() {
        return ofReplaced;
    }
}
