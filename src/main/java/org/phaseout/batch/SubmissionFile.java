package org.phaseout.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.check.RowChecks;
import org.phaseout.check.ToldOnce;
import org.phaseout.model.Issue;
import org.phaseout.model.RowOutcome;
import org.phaseout.normalise.Conversion;
import org.phaseout.normalise.DecimalMarks;
import org.phaseout.normalise.FileStatement;
import org.phaseout.normalise.Normalising;
import org.phaseout.normalise.RowNormaliser;
import org.phaseout.normalise.RowResult;
import org.phaseout.normalise.TypedFigures;
import org.phaseout.normalise.ViewOutcome;
import org.phaseout.read.FilePlan;
import org.phaseout.read.ReadRow;
import org.phaseout.read.ReadingWords;
import org.phaseout.read.SourceFile;
import org.phaseout.read.SubmissionRows;
import org.phaseout.read.TableFinder;
import org.phaseout.reference.AskedName;
import org.phaseout.reference.NameLog;
import org.phaseout.reference.ReviewedNames;
import org.phaseout.store.StoredRow;
import org.phaseout.store.StoredRow.Reading;
import org.phaseout.store.StoredRow.Verdict;

/** One open file with its tables: gives its rows, and what each of them is to be kept as. */
public final class SubmissionFile implements Closeable {

    private static final String IN_ERROR = "row in error";

    private final SourceFile file;
    private final FilePlan plan;
    private final FileStatement statement;
    private final ReadingWords words;
    private final Normalising normalising;
    private final Map<String, RowChecks> checks;
    private final ToldOnce once;
    private final NameLog headings;
    private final NameLog cells;
    private @Nullable RowNormaliser normaliser;
    private @Nullable TypedFigures typed;

    SubmissionFile(
            SourceFile file,
            String name,
            TableFinder finder,
            ReadingWords words,
            Normalising normalising,
            Map<String, RowChecks> checks,
            ReviewedNames reviewed)
            throws IOException {
        this.file = file;
        this.words = words;
        this.normalising = normalising;
        this.checks = checks;
        this.once =
                new ToldOnce(checks.values().stream().map(RowChecks::inventory).toList());
        this.headings = new NameLog(reviewed);
        this.cells = new NameLog(reviewed);
        this.plan = file.findingTables(() -> finder.plan(file, name, headings));
        this.statement = FileStatement.of(plan.statements());
    }

    public SourceFile source() {
        return file;
    }

    public FilePlan plan() {
        return plan;
    }

    /** Whether a sheet bears the mark of a template of ours, which may be sent back untouched. */
    boolean isTemplate() {
        return file.sheets().stream().anyMatch(sheet -> file.mark(sheet).isPresent());
    }

    /** The revision and the date that the file states of itself. */
    public FileStatement statement() {
        return statement;
    }

    /** What finding the tables, and reading what the file states of itself, has to say. */
    public List<Issue> issues() {
        List<Issue> issues = new ArrayList<>(plan.issues());
        issues.addAll(statement.issues());
        return issues;
    }

    /** All rows from the top. Decimal marks are learnt from a first pass, for one cell alone may not show them. */
    public SubmissionRows rows() throws IOException {
        normaliser = new RowNormaliser(normalising, file.counted(this::marks), cells);
        return new SubmissionRows(file, plan, words);
    }

    private DecimalMarks marks() throws IOException {
        DecimalMarks marks = new DecimalMarks();
        TypedFigures figures = new TypedFigures(marks, plan.format().equals("csv"));
        typed = figures;
        if (plan.marked().isEmpty()) {
            return marks;
        }
        try (SubmissionRows first = new SubmissionRows(file, plan, words)) {
            for (ReadRow row = first.next(); row != null; row = first.next()) {
                marks.see(row);
                figures.see(row);
            }
        }
        return marks;
    }

    /** Headings that people were asked about; given once. */
    List<AskedName> askedHeadings() {
        return headings.take();
    }

    /** What the rows read so far asked people about; each is given once. */
    List<AskedName> askedNames() {
        return cells.take();
    }

    /** How the values of a row came about. */
    public List<Conversion> explain(ReadRow row) {
        return normaliser().explain(row);
    }

    /**
     * What a row is to be kept as: normalised and held against the row rules.
     *
     * @throws org.phaseout.read.UnreadableFile if the file takes more time than a file may
     */
    public StoredRow outcome(ReadRow row) throws IOException {
        return file.counted(() -> judged(row));
    }

    private StoredRow judged(ReadRow row) {
        RowResult result = normaliser().normalise(row);
        List<Reading> readings = new ArrayList<>();
        Verdict verdict = Verdict.IGNORED;
        for (ViewOutcome view : result.views()) {
            Reading reading = reading(row.sheet().index(), view);
            readings.add(reading);
            verdict = better(verdict, reading.verdict());
        }
        tellTyped(row, readings);
        boolean turned = verdict == Verdict.REJECTED && result.verdict() == RowResult.Verdict.ACCEPTED;
        Map<String, Integer> explained = result.explained();
        if (turned && result.cellsUsed() > 0) {
            explained = new TreeMap<>(explained);
            explained.merge(IN_ERROR, result.cellsUsed(), Integer::sum);
        }
        return new StoredRow(
                row.sheet().index(),
                row.row().number(),
                verdict,
                distinctIssues(readings),
                result.cellsRead(),
                turned ? 0 : result.cellsUsed(),
                explained);
    }

    /** What is told once a column stands at a row even if that one counts for nothing. */
    private void tellTyped(ReadRow row, List<Reading> readings) {
        List<Issue> told = typed == null ? List.of() : typed.issues(row);
        if (told.isEmpty() || readings.isEmpty()) {
            return;
        }
        Reading first = readings.get(0);
        Issue.Subject subject =
                new Issue.Subject(first.key().get("country"), first.key().get("time_period"), null);
        List<Issue> all = new ArrayList<>(first.issues());
        told.forEach(issue -> all.add(issue.about(subject)));
        readings.set(0, with(first, all));
    }

    private Reading reading(int sheet, ViewOutcome view) {
        RowChecks rules = checks.get(view.inventory());
        RowOutcome outcome = rules == null ? view.outcome() : rules.check(view.outcome());
        List<Issue> issues = outcome.issues();
        return new Reading(
                view.inventory(),
                view.form(),
                verdict(outcome),
                view.section(),
                outcome.observations(),
                issues.isEmpty() ? issues : once.told(sheet + "|" + view.inventory() + "|" + view.form(), issues),
                view.cellsRequired(),
                view.cellsFilled());
    }

    /** What two inventories find alike in one row is said once. */
    private static List<Reading> distinctIssues(List<Reading> readings) {
        if (readings.size() < 2) {
            return readings;
        }
        java.util.Set<List<Object>> seen = new java.util.HashSet<>();
        return readings.stream()
                .map(r -> with(
                        r,
                        r.issues().stream()
                                .filter(i -> seen.add(List.of(i.code(), i.at(), i.found(), i.message())))
                                .toList()))
                .toList();
    }

    private static Reading with(Reading reading, List<Issue> issues) {
        return new Reading(
                reading.inventory(),
                reading.form(),
                reading.verdict(),
                reading.key(),
                reading.observations(),
                issues,
                reading.cellsRequired(),
                reading.cellsFilled());
    }

    private static Verdict verdict(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Accepted) {
            return Verdict.ACCEPTED;
        }
        return outcome instanceof RowOutcome.Rejected ? Verdict.REJECTED : Verdict.IGNORED;
    }

    private static Verdict better(Verdict a, Verdict b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private RowNormaliser normaliser() {
        if (normaliser == null) {
            throw new IllegalStateException("The rows are read before they are normalised.");
        }
        return normaliser;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
