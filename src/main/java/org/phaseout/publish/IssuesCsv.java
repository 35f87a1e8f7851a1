package org.phaseout.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Shown;

/** The file of all issues, one a line. {@code first_seen} stays empty: outputs know no clock. */
final class IssuesCsv {

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

    private IssuesCsv() {}

    static OutputFile write(Path folder, String runId, Rows<IssueEntry> issues) throws IOException {
        CsvFile csv = CsvFile.create(folder, NAME, COLUMNS);
        try (csv) {
            issues.forEach(entry -> {
                try {
                    csv.row(cells(runId, entry));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return csv.written();
    }

    private static List<@Nullable String> cells(String runId, IssueEntry entry) {
        Issue issue = entry.issue();
        CellRef at = issue.at();
        return Arrays.asList(
                runId,
                text(Shown.of(entry.file())),
                entry.sha256(),
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
