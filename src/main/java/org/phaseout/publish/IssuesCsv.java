package org.phaseout.publish;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Sha256;
import org.phaseout.disk.Utf8Writer;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.IssueLines;
import org.phaseout.model.Shown;
import org.phaseout.publish.IssueList.Listed;

/** The file of all issues, one a line. {@code first_seen} stays empty: outputs know no clock. */
final class IssuesCsv implements Closeable {

    static final String NAME = "issues.csv";

    static final List<String> COLUMNS = List.of(
            "run_id",
            "file",
            "sha256",
            "sheet",
            "cell",
            "row",
            "column_header",
            "field",
            "value_raw",
            "rule_id",
            "severity",
            "message",
            "how_to_fix",
            "doc_url",
            "lang",
            "area",
            "period",
            "substance",
            "status",
            "first_seen");

    private final HashedFile file;
    private final EditionName name;
    private final String runId;
    private final @Nullable IssueList before;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Utf8Writer text = new Utf8Writer(line);
    private long rows;

    /** @param before list of an earlier edition, from which lines may be taken */
    IssuesCsv(Path folder, String runId, @Nullable IssueList before) throws IOException {
        this.file = HashedFile.create(folder, NAME);
        this.name = EditionName.of(runId);
        this.runId = runId;
        this.before = before;
    }

    /** @return where the issues of a file stand, by its SHA-256 */
    Map<String, Listed> write(List<ListedFile> files) throws IOException {
        Map<String, Listed> listed = new HashMap<>();
        make(COLUMNS);
        line.writeTo(file);
        for (ListedFile of : files) {
            long from = file.size();
            IssueLines lines = taken(of) ? Objects.requireNonNull(of.known()) : made(of);
            rows += lines.lines();
            listed.put(of.sha256(), new Listed(from, file.size(), lines));
        }
        return listed;
    }

    private boolean taken(ListedFile of) throws IOException {
        IssueLines known = of.known();
        return known != null && before != null && before.copy(of.sha256(), known, runId, file);
    }

    private IssueLines made(ListedFile of) throws IOException {
        MessageDigest digest = Sha256.digest();
        OutputStream unnamed = new DigestOutputStream(file, digest);
        long[] lines = {0};
        try {
            of.issues().forEach(issue -> {
                try {
                    make(cells(of, issue));
                    name.write(file);
                    line.writeTo(unnamed);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                lines[0]++;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new IssueLines(lines[0], Sha256.hex(digest.digest()));
    }

    private void make(List<? extends @Nullable String> cells) throws IOException {
        line.reset();
        CsvFile.line(text, cells);
        text.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** To be asked once, after closing. */
    OutputFile written() {
        return file.written(rows);
    }

    /** All but the name of the edition. */
    private static List<@Nullable String> cells(ListedFile of, Issue issue) {
        CellRef at = issue.at();
        return Arrays.asList(
                text(Shown.of(of.file())),
                of.sha256(),
                text(at.sheet()),
                at.column().isEmpty() || at.row() == 0 ? null : at.column() + at.row(),
                at.row() == 0 ? null : Integer.toString(at.row()),
                text(issue.columnHeader()),
                issue.field(),
                text(issue.found()),
                issue.code(),
                issue.severity().word(),
                text(issue.message()),
                text(issue.fix()),
                "issues.md#" + issue.code().toLowerCase(Locale.ROOT),
                "en",
                text(issue.about().country()),
                text(issue.about().timePeriod()),
                text(issue.about().substance()),
                "open",
                null);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isEmpty() ? null : FormulaGuard.guard(text);
    }
}
