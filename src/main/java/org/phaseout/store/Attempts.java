package org.phaseout.store;

import java.util.ArrayList;
import java.util.List;
import org.phaseout.definition.Inventory;
import org.phaseout.store.Submissions.Submission;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes submissions out of what counts: for good when a newer attempt stands in their place, or by a decision. */
public final class Attempts {

    private final JdbcTemplate jdbc;
    private final Submissions submissions;
    private final Sections sections;
    private final Supersession supersession;
    private final List<String> records;
    private final List<String> summaries;

    public Attempts(
            JdbcTemplate jdbc,
            Submissions submissions,
            Sections sections,
            Supersession supersession,
            List<Inventory> inventories) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.sections = sections;
        this.supersession = supersession;
        List<RecordTable> tables = inventories.stream()
                .filter(i -> !i.forms().isEmpty())
                .map(RecordTable::new)
                .toList();
        this.records = tables.stream().map(RecordTable::name).toList();
        this.summaries = tables.stream().map(RecordTable::summaryName).toList();
    }

    /** Lets a submission that has just been settled stand for all earlier attempts at its file; they are deleted. */
    void replaceEarlier(long submissionId) {
        Submission newest = submissions.get(submissionId);
        List<Long> earlier = jdbc.queryForList(
                "select submission_id from submission where sha256 = ? and attempt < ?",
                Long.class,
                newest.sha256(),
                newest.attempt());
        List<Long> touched = new ArrayList<>(earlier);
        touched.add(submissionId);
        earlier.forEach(id -> jdbc.update("update section set accepted = false where submission_id = ?", id));
        supersession.decide(touched);
        readLaterOnesAnew(newest, touched);
        earlier.forEach(this::delete);
    }

    /**
     * Takes a submission out of what counts; what it superseded counts again. Done in one transaction.
     *
     * @param reason who decided it and why
     */
    public void withdraw(long submissionId, String reason) {
        Submission submission = submissions.get(submissionId);
        submissions.withdraw(submissionId, reason);
        sections.withdraw(submissionId);
        supersession.decide(List.of(submissionId));
        readLaterOnesAnew(submission, List.of(submissionId));
    }

    /** Files are held against what came before them, so they are read anew if that has changed. */
    private void readLaterOnesAnew(Submission changed, List<Long> touched) {
        if (!submissions.isOutOfTurn(changed)) {
            return; // nothing later is settled; that is asked first, for a whole inbox may be waiting
        }
        for (Submission later : submissions.laterOfTheSameCountries(changed.arrival(), touched)) {
            submissions.again(later, changed.definitionHash(), changed.received(), changed.runNo());
        }
    }

    /** Begins an import anew that was begun with other definitions. */
    public Submission restart(Submission open, String definitionHash) {
        delete(open.id());
        return submissions.receive(
                new Submissions.Arrival(
                        open.arrival(), open.sha256(), open.fileName(), open.bytes(), open.received(), open.storedAt()),
                open.attempt(),
                definitionHash,
                open.runNo());
    }

    private void delete(long submissionId) {
        summaries.forEach(table -> jdbc.update(
                "delete from " + table
                        + " where section_id in (select section_id from section where submission_id = ?)",
                submissionId));
        List<String> tables = new ArrayList<>(records);
        tables.addAll(List.of(
                "notation",
                "issue",
                IssueCounts.TABLE,
                ListedIssues.TABLE,
                "asked_name",
                "explained_cells",
                "submission_column",
                "section_before",
                "section",
                "submission",
                "table_hash"));
        tables.forEach(table -> jdbc.update("delete from " + table + " where submission_id = ?", submissionId));
    }
}
