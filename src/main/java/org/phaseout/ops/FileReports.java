package org.phaseout.ops;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Covered;
import org.phaseout.store.IssueStore;
import org.phaseout.store.Sections;
import org.phaseout.store.Sections.Section;
import org.phaseout.store.SubmissionState;
import org.phaseout.store.Submissions;
import org.phaseout.store.Submissions.Submission;

/** Tells what became of files. */
public final class FileReports {

    private static final String WITHDRAWN = "That file was withdrawn.";
    private static final String HEALED =
            "The kept file was damaged or gone; these bytes have taken its place in the archive.";

    private final Submissions submissions;
    private final Sections sections;
    private final IssueStore issues;
    private final String definitionHash;

    /** @param definitionHash hash of the definitions at hand */
    public FileReports(Submissions submissions, Sections sections, IssueStore issues, String definitionHash) {
        this.submissions = submissions;
        this.sections = sections;
        this.issues = issues;
        this.definitionHash = definitionHash;
    }

    public List<FileReport> all() {
        return submissions.all().stream().map(this::of).toList();
    }

    public FileReport of(Submission s) {
        return report(s, s.arrival(), s.fileName(), s.state().name(), s.reason(), mend(s));
    }

    /**
     * The same bytes under any name once more.
     *
     * @param healed whether they took the place of the kept ones, which were damaged or gone
     */
    FileReport duplicate(long number, String name, Submission of, boolean healed) {
        boolean withdrawn = of.state() == SubmissionState.WITHDRAWN;
        return report(
                of,
                number,
                name,
                "DUPLICATE",
                "Duplicate of '%s': the same bytes. %s"
                        .formatted(of.fileName(), healed ? HEALED : withdrawn ? WITHDRAWN : "Nothing changes."),
                withdrawn ? undo(of) : null);
    }

    /** A sentence for those who sent a file once more. */
    static String whatTheSameBytesChange(Submission known) {
        return known.state() == SubmissionState.WITHDRAWN
                ? "That file was withdrawn; to let it count again: " + undo(known)
                : "Nothing changes.";
    }

    private static String undo(Submission withdrawn) {
        return "phaseout withdraw --undo " + withdrawn.sha256().substring(0, 12);
    }

    private FileReport report(
            Submission s, long number, String name, String state, @Nullable String reason, @Nullable String mend) {
        List<Section> found = sections.of(s.id());
        Map<String, Long> states = new TreeMap<>();
        found.forEach(section -> states.merge(section.state().name(), 1L, Long::sum));
        Map<String, Long> bySeverity = issues.counts(s.id());
        return new FileReport(
                name,
                s.sha256(),
                number,
                s.attempt(),
                state,
                s.inventory() == null || s.inventory().isEmpty() ? null : s.inventory(),
                found.size(),
                states,
                Covered.countries(found),
                s.rows().read(),
                s.rows().accepted(),
                s.rows().rejected(),
                s.rows().ignored(),
                s.cellsRead(),
                s.cellsUsed(),
                submissions.explainedCells(s.id()),
                bySeverity.values().stream().mapToLong(Long::longValue).sum(),
                bySeverity,
                s.isSettled()
                        && s.state() != SubmissionState.WITHDRAWN
                        && !s.definitionHash().equals(definitionHash),
                s.failure(),
                reason,
                mend);
    }

    private static @Nullable String mend(Submission s) {
        return switch (s.state()) {
            case RECEIVED -> s.failure() == null ? "phaseout run" : "phaseout rerun --failed";
            case RETURNED ->
                "Send its sender what lies for it in the folder returned, and drop the corrected file into the inbox.";
            case REJECTED -> "Send the file again as an .xlsx, .xls or .csv of a known form.";
            default -> null;
        };
    }
}
