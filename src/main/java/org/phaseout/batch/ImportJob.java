package org.phaseout.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phaseout.batch.BatchRuns.RowProgress;
import org.phaseout.check.Signs;
import org.phaseout.check.SqlChecks.Finding;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;
import org.phaseout.read.FilePlan;
import org.phaseout.read.ReadIssue;
import org.phaseout.read.SourceFile;
import org.phaseout.read.TablePlan;
import org.phaseout.read.UnreadableFile;
import org.phaseout.reference.AskedName;
import org.phaseout.store.IssueStore;
import org.phaseout.store.StoredRow;
import org.phaseout.store.SubmissionState;
import org.phaseout.store.Submissions.Submission;
import org.phaseout.store.SubmittedCells;
import org.phaseout.store.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;

/** Imports one submission: finds its tables, reads its rows, holds them against each other, and judges it. */
final class ImportJob {

    static final String NAME = "import-submission";

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final JobRepository repository;
    private final Steps steps;
    private final Stages stages;
    private final ImportStore store;

    ImportJob(JobRepository repository, Steps steps, Stages stages, ImportStore store) {
        this.repository = repository;
        this.steps = steps;
        this.stages = stages;
        this.store = store;
    }

    Stages stages() {
        return stages;
    }

    /** @param turn when the file may be checked and settled, or rejected */
    Job of(long submissionId, Path file, RowProgress progress, Turn turn) {
        Submission submission = store.submissions().get(submissionId);
        Signs signs = stages.watch();
        SubmissionReader reader = new SubmissionReader(
                stages,
                file,
                submission.fileName(),
                () -> isRejected(submissionId),
                unreadable -> refuse(submission, unreadable, turn));
        return new JobBuilder(NAME, repository)
                .listener(new ReleaseAtTheEnd(reader, store.written(), submissionId))
                .start(steps.once("findTables", () -> findTables(submission, file, reader, turn)))
                .next(steps.<StoredRow>rows(
                        "readRows",
                        reader,
                        chunk -> {
                            if (!reader.isRefused()) {
                                write(submission, chunk.getItems(), reader.askedNames(), progress);
                                signs.see(chunk.getItems());
                            }
                        },
                        new ReadToTheEnd(reader::isAtEnd)))
                .next(steps.once("checkSubmission", () -> check(submissionId, file, signs), new AtItsTurn(turn)))
                .next(steps.once("settleSubmission", () -> store.settlement().settle(submissionId)))
                .build();
    }

    /** Lets go of what belongs to this process only, however the job ends. */
    private record ReleaseAtTheEnd(SubmissionReader reader, Written written, long submissionId)
            implements JobExecutionListener {
        @Override
        public void afterJob(JobExecution execution) {
            written.forget(submissionId); // what a transaction that failed had written is not there
            reader.release();
        }
    }

    private boolean isRejected(long submissionId) {
        return store.submissions().get(submissionId).state() == SubmissionState.REJECTED;
    }

    /** Every step may be done twice: a process can die after its work is committed and before it is said to be done. */
    private void findTables(Submission submission, Path path, SubmissionReader reader, Turn turn) throws IOException {
        if (store.submissions().get(submission.id()).isSettled()) {
            return;
        }
        store.cells().clear(submission.id());
        store.issues().clear(submission.id());
        store.names().clear(submission.id());
        store.written().begin(submission.id());
        try {
            SubmissionFile file = stages.open(path, submission.fileName());
            reader.take(file);
            FilePlan plan = file.plan();
            store.names().add(submission.id(), file.askedHeadings());
            store.submissions().setFormat(submission.id(), plan.format());
            store.submissions().setStated(submission.id(), file.statement().stated());
            store.submissions().setLanguage(submission.id(), stages.language(plan));
            store.issues().add(submission.id(), entries(file.source(), file.issues()));
            if (plan.tables().isEmpty()) {
                throw new UnreadableFile("NO_KNOWN_TABLE", Wording.of(Filling.quoted(submission.fileName())));
            }
            List<SubmittedCells.Column> columns = new ArrayList<>();
            plan.tables().forEach(table -> columns.addAll(columns(table)));
            store.cells().add(submission.id(), columns);
        } catch (UnreadableFile e) {
            reject(submission, e, turn);
        }
    }

    /** A file that turns out to be unreadable below its first rows: none of them counts. */
    private void refuse(Submission submission, UnreadableFile why, Turn turn) {
        store.rows().clear(submission.id());
        store.cells().clear(submission.id());
        reject(submission, why, turn);
    }

    private void reject(Submission submission, UnreadableFile refused, Turn turn) {
        turn.requireAlone(refused);
        Issue issue = refused.issue(submission.fileName());
        store.issues().add(submission.id(), List.of(new IssueStore.Entry(issue, null, -1)));
        store.settlement().reject(submission.id(), refused.reason() + ": " + issue.message());
    }

    private static List<IssueStore.Entry> entries(SourceFile file, List<Issue> issues) {
        return issues.stream()
                .map(issue -> new IssueStore.Entry(
                        issue,
                        null,
                        file.sheets().stream()
                                .filter(s -> s.name().equals(issue.at().sheet()))
                                .map(s -> s.index())
                                .findFirst()
                                .orElse(-1)))
                .toList();
    }

    private static List<SubmittedCells.Column> columns(TablePlan table) {
        return table.columns().stream()
                .map(c -> new SubmittedCells.Column(
                        table.sheet().index(),
                        table.sheet().name(),
                        table.inventory().code(),
                        table.form().code(),
                        table.area().firstRow(),
                        table.area().lastRow(),
                        c.column(),
                        CellRef.letters(c.column()),
                        c.heading(),
                        c.field(),
                        c.spread() == null ? null : c.spread().value(),
                        c.unit(),
                        c.why()))
                .toList();
    }

    private void write(
            Submission submission, List<? extends StoredRow> rows, List<AskedName> asked, RowProgress progress) {
        store.rows().write(submission.id(), rows);
        store.names().add(submission.id(), asked);
        long read = store.submissions().get(submission.id()).rows().read();
        LOG.info("readRows {} {} rows", submission.sha256(), read);
        progress.at(submission.fileName(), read);
    }

    /** A table without a row of data is told at the sheet that comes first. */
    private static List<IssueStore.Entry> noRows(List<SubmittedCells.Column> columns) {
        return columns.stream()
                .limit(1)
                .map(c -> new IssueStore.Entry(
                        ReadIssue.NO_ROWS.at(CellRef.wholeSheet(c.sheet()), "", Wording.PLAIN), null, c.sheetNo()))
                .toList();
    }

    /** A template that comes back untouched says no more than that nothing was reported yet. */
    private boolean isTemplate(Submission submission, Path path) throws IOException {
        try (SubmissionFile file = stages.open(path, submission.fileName())) {
            return file.isTemplate();
        }
    }

    private void check(long submissionId, Path path, Signs signs) throws IOException {
        Submission submission = store.submissions().get(submissionId);
        if (submission.isSettled() || submission.checked()) {
            return;
        }
        Set<String> codes = new HashSet<>();
        List<SubmittedCells.Column> columns = store.cells().of(submissionId);
        columns.forEach(c -> codes.add(c.inventory()));
        if (submission.rows().accepted() + submission.rows().rejected() == 0 && !isTemplate(submission, path)) {
            store.issues().add(submissionId, noRows(columns));
        }
        List<Inventory> fed = stages.inventories().stream()
                .filter(i -> codes.contains(i.code()))
                .toList();
        boolean back = store.supersession().lookBack(submission);
        List<Finding> findings = store.checks()
                .findings(submissionId, fed, back, signs.after(submission.rows().read()));
        store.supersession().lookAhead(submission);
        store.issues().add(submissionId, findings.stream().map(Finding::entry).toList());
        findings.stream()
                .filter(Finding::blocks)
                .collect(Collectors.groupingBy(
                        Finding::inventory, TreeMap::new, Collectors.mapping(Finding::row, Collectors.toSet())))
                .forEach((inventory, rows) -> store.rows().reject(submissionId, inventory, rows));
        store.submissions().setChecked(submissionId);
    }
}
