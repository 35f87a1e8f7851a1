package org.phaseout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.publish.EditionChanges;
import org.phaseout.publish.EditionDiff;

/** What differs between two editions, in words: the first of each table, the rest counted. */
final class DiffText implements EditionChanges {

    private static final int SHOWN = 20;

    private final boolean issues;
    private final Map<String, List<String[]>> lines = new LinkedHashMap<>();
    private final Map<String, Long> left = new LinkedHashMap<>();
    private final List<String> issueLines = new ArrayList<>();

    private DiffText(boolean issues) {
        this.issues = issues;
    }

    /** @param issues whether to name those that came and went; they are counted in any case */
    static EditionDiff print(Path before, Path after, boolean issues, PrintWriter out) throws IOException {
        DiffText text = new DiffText(issues);
        EditionDiff diff = EditionDiff.of(before, after, text);
        out.println("From " + before.getFileName() + " to " + after.getFileName() + "\n");
        if (diff.isEmpty()) {
            out.println("No published figure and no issue differs.");
        }
        diff.tables().forEach(table -> text.table(table, out));
        text.issues(diff, out);
        if (text.left.values().stream().anyMatch(n -> n > 0)) {
            out.println("All of them: phaseout diff RUN1 RUN2 --json");
        }
        out.flush();
        return diff;
    }

    @Override
    public void row(RowChange change) {
        String key = String.join(" ", change.key().values());
        if (change.what() != What.CHANGED) {
            String figures = change.cells().stream()
                    .filter(CellChange::figure)
                    .limit(1)
                    .map(c -> c.column() + " " + (c.to() == null ? c.from() : c.to()))
                    .collect(Collectors.joining(", "));
            boolean added = change.what() == What.ADDED;
            line(change.table(), key, added ? "row added" : "row removed", added ? "" : figures, added ? figures : "");
            return;
        }
        for (CellChange cell : change.cells()) {
            line(change.table(), key, cell.column(), shown(cell.from()), shown(cell.to()));
        }
    }

    private void line(String table, String... cells) {
        List<String[]> shown = lines.computeIfAbsent(table, t -> new ArrayList<>());
        if (shown.size() < SHOWN) {
            shown.add(cells);
        } else {
            left.merge(table, 1L, Long::sum);
        }
    }

    @Override
    public void issue(IssueChange change) {
        if (!issues) {
            return;
        }
        if (issueLines.size() < SHOWN) {
            Map<String, String> i = change.issue();
            issueLines.add((change.came() ? "+ " : "- ") + i.getOrDefault("file", "") + " "
                    + i.getOrDefault("sheet", "") + (i.containsKey("cell") ? "!" + i.get("cell") : "") + ": "
                    + i.getOrDefault("rule_id", "") + " " + i.getOrDefault("message", ""));
        } else {
            left.merge("", 1L, Long::sum);
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "–" : value;
    }

    private void table(TableCount count, PrintWriter out) {
        List<String> parts = new ArrayList<>();
        say(parts, count.figures(), "figure changed", "figures changed");
        say(parts, count.words(), "text changed", "texts changed");
        say(parts, count.rowsAdded(), "row added", "rows added");
        say(parts, count.rowsRemoved(), "row removed", "rows removed");
        out.println(count.table() + ": " + String.join(", ", parts));
        TextTable table = new TextTable("ROW", "COLUMN", ">FROM", ">TO");
        lines.getOrDefault(count.table(), List.of()).forEach(cells -> table.row((Object[]) cells));
        out.print(table.toString().indent(2));
        more(count.table(), out);
        out.println();
    }

    private void issues(EditionDiff diff, PrintWriter out) {
        if (diff.issuesCame() + diff.issuesGone() > 0) {
            out.println("issues: " + diff.issuesCame() + " came, " + diff.issuesGone() + " went"
                    + (issues ? "" : " (--issues names them)"));
            issueLines.forEach(line -> out.println("  " + line));
            more("", out);
        }
    }

    private void more(String table, PrintWriter out) {
        long rest = left.getOrDefault(table, 0L);
        if (rest > 0) {
            out.println("  … and " + rest + " more");
        }
    }

    private static void say(List<String> parts, long number, String one, String many) {
        if (number > 0) {
            parts.add(number + " " + (number == 1 ? one : many));
        }
    }
}
