package org.phaseout.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.FileRules;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Table;
import org.phaseout.indicator.PublishedRows;
import org.phaseout.model.IssueLines;
import org.phaseout.publish.EditionContents;
import org.phaseout.publish.ListedFile;
import org.phaseout.publish.NameEntry;
import org.phaseout.publish.PublishedTable;
import org.phaseout.publish.Publisher;
import org.phaseout.publish.SourceEntry;
import org.phaseout.reference.ReferenceTables;
import org.phaseout.report.Report;
import org.phaseout.store.AskedNames;
import org.phaseout.store.IssueStore;
import org.phaseout.store.ListedIssues;
import org.phaseout.store.Sections;
import org.phaseout.store.SubmissionState;
import org.phaseout.store.Submissions;
import org.phaseout.store.Submissions.Submission;

/** Gathers what an edition publishes from the store. */
final class Edition {

    private final List<Inventory> inventories;
    private final ReferenceTables reference;
    private final String software;
    private final Submissions submissions;
    private final Sections sections;
    private final IssueStore issues;
    private final ListedIssues listed;
    private final FileRules rules;
    private final AskedNames names;
    private final PublishedRows rows;
    private final EditionReport report;
    private final LastEdition last;

    Edition(
            Jobs jobs,
            String software,
            Submissions submissions,
            Sections sections,
            IssueStore issues,
            ListedIssues listed,
            AskedNames names,
            PublishedRows rows,
            EditionReport report,
            LastEdition last) {
        this.inventories = jobs.inventories();
        this.reference = jobs.reference();
        this.rules = jobs.files();
        this.software = software;
        this.submissions = submissions;
        this.sections = sections;
        this.issues = issues;
        this.listed = listed;
        this.names = names;
        this.rows = rows;
        this.report = report;
        this.last = last;
    }

    /** The edition that was published last, if nothing has changed since and it stands as it was published. */
    Optional<Publisher.Published> standing(Publisher publisher) throws IOException {
        return last.standing(publisher);
    }

    /**
     * Publishes it with its report.
     *
     * @param atLast run before anything that people see changes
     */
    Publisher.Published publish(Publisher publisher, Runnable atLast) throws IOException {
        List<Submission> files = published();
        Map<Long, IssueLines> known = listed.all();
        EditionContents contents = contents(files, known);
        Publisher.Published published = publisher.publish(
                contents, (out, since) -> Report.write(report.contents(contents, files), since, out), atLast);
        last.remember(published);
        keep(files, known, published.issues());
        return published;
    }

    private void keep(List<Submission> files, Map<Long, IssueLines> known, Map<String, IssueLines> lines) {
        Map<Long, IssueLines> made = new TreeMap<>();
        for (Submission file : files) {
            IssueLines of = lines.get(file.sha256());
            if (of != null && !of.equals(known.get(file.id()))) {
                made.put(file.id(), of);
            }
        }
        listed.keep(made);
    }

    private EditionContents contents(List<Submission> files, Map<Long, IssueLines> known) {
        List<PublishedTable> tables = new ArrayList<>();
        SortedMap<String, String> definitions = new TreeMap<>();
        for (Inventory inventory : inventories) {
            definitions.put(inventory.code(), inventory.hash());
            for (Table table : inventory.tables().values()) {
                tables.add(PublishedTable.of(inventory, table, sink -> rows.each(inventory, table, sink::accept)));
            }
        }
        if (!rules.hash().isEmpty()) {
            definitions.put(FileRules.NAME, rules.hash());
        }
        return new EditionContents(
                tables,
                files.stream().map(s -> listed(s, known.get(s.id()))).toList(),
                files.stream().map(this::source).toList(),
                definitions,
                reference.hash(),
                reference.hashes(),
                software,
                names.applied().stream()
                        .map(a -> new NameEntry(a.question(), a.kind(), a.inventory(), a.form(), a.answer()))
                        .toList());
    }

    private ListedFile listed(Submission s, @Nullable IssueLines known) {
        return new ListedFile(
                s.fileName(),
                s.sha256(),
                sink -> issues.eachInEnglish(s.id(), kept -> sink.accept(kept.issue())),
                known);
    }

    /** Settled submissions in the order of their names, whatever the order they came in; withdrawn ones never came. */
    private List<Submission> published() {
        return submissions.all().stream()
                .filter(s -> s.isSettled() && s.state() != SubmissionState.WITHDRAWN)
                .sorted(Comparator.comparing(Submission::fileName).thenComparing(Submission::sha256))
                .toList();
    }

    private SourceEntry source(Submission s) {
        return new SourceEntry(
                s.fileName(),
                s.sha256(),
                s.bytes(),
                s.inventory() == null ? "" : s.inventory(),
                Covered.sections(sections.of(s.id())),
                s.state().name(),
                s.definitionHash(),
                new SourceEntry.RowCounts(
                        s.rows().read(),
                        s.rows().accepted(),
                        s.rows().rejected(),
                        s.rows().ignored()));
    }
}
