package org.phaseout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.phaseout.publish.EditionChanges;
import org.phaseout.publish.EditionDiff;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What differs between two editions as JSON, a line a row, printed as it is found: it may not fit into memory. */
final class DiffJson implements EditionChanges {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final boolean issues;
    private final PrintWriter out;
    private boolean inIssues;
    private String between = "\n";

    private DiffJson(boolean issues, PrintWriter out) {
        this.issues = issues;
        this.out = out;
    }

    static EditionDiff print(Path before, Path after, boolean issues, PrintWriter out) throws IOException {
        out.print("{\"before\": " + MAPPER.writeValueAsString(String.valueOf(before.getFileName())) + ",\n\"after\": "
                + MAPPER.writeValueAsString(String.valueOf(after.getFileName())) + ",\n\"rows\": [");
        DiffJson json = new DiffJson(issues, out);
        EditionDiff diff = EditionDiff.of(before, after, json);
        json.beginIssues();
        out.println("\n],\n\"tables\": " + MAPPER.writeValueAsString(diff.tables()) + ",\n\"issues_came\": "
                + diff.issuesCame() + ",\n\"issues_gone\": " + diff.issuesGone() + "}");
        out.flush();
        return diff;
    }

    @Override
    public void row(RowChange change) {
        element(change);
    }

    @Override
    public void issue(IssueChange change) {
        if (issues) {
            beginIssues();
            element(change);
        }
    }

    private void beginIssues() {
        if (!inIssues) {
            inIssues = true;
            between = "\n";
            out.print("\n],\n\"issues\": [");
        }
    }

    private void element(Object change) {
        out.print(between + MAPPER.writeValueAsString(change));
        between = ",\n";
    }
}
