package org.phaseout.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.phaseout.model.Shown;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.RunReport;
import org.phaseout.publish.Companion;
import org.phaseout.publish.MovedFigures;

/** A run in words. */
final class RunText {

    private static final int SHOWN = 20;

    private RunText() {}

    static String of(RunReport report) {
        StringBuilder text = new StringBuilder();
        if (report.files().isEmpty()) {
            text.append("Nothing new in the inbox.\n");
        } else {
            text.append(files(report.files()));
            text.append('\n').append(verdict(report.files())).append('\n');
        }
        if (report.replies() > 0) {
            text.append("Written to the senders of ")
                    .append(count(report.replies(), "file"))
                    .append(": see the folder returned.\n");
        }
        report.waiting().forEach(w -> text.append("Waiting: ").append(w).append('\n'));
        report.notes().forEach(note -> text.append(note).append('\n'));
        if (report.output() != null) {
            text.append(count(report.tables().size(), "table"))
                    .append(" and issues.csv in ")
                    .append(report.output())
                    .append("\nThe report: ")
                    .append(report.output().resolve(Companion.NAME))
                    .append("\n");
        }
        if (report.moved() != null) {
            text.append(moved(report.moved()));
        }
        return text.toString();
    }

    /** Published figures that are others now: the first of them, the rest counted. */
    private static String moved(MovedFigures moved) {
        if (moved.figures().isEmpty()) {
            return "";
        }
        TextTable table = new TextTable("MOVED", "ROW", "FIGURE", ">FROM", ">TO");
        moved.figures().stream()
                .limit(SHOWN)
                .forEach(f -> table.row(
                        f.table(),
                        String.join(" ", f.key().values()),
                        f.column(),
                        f.from() == null ? "–" : f.from(),
                        f.to() == null ? "–" : f.to()));
        long more = moved.more() + Math.max(0, moved.figures().size() - SHOWN);
        return "\nSince %s:\n".formatted(moved.since())
                + table
                + (more == 0 ? "" : "and %s more: phaseout diff %s latest\n".formatted(more, moved.since()));
    }

    static String files(List<FileReport> files) {
        TextTable table = new TextTable(
                "FILE", "VERDICT", "INVENTORY", "COVERS", ">ROWS", ">ACCEPTED", ">REJECTED", ">IGNORED", ">ISSUES");
        for (FileReport file : files) {
            table.row(
                    Shown.of(file.file()),
                    file.state(),
                    file.inventory() == null ? "–" : file.inventory(),
                    shortened(file.covers()),
                    file.rowsRead(),
                    file.rowsAccepted(),
                    file.rowsRejected(),
                    file.rowsIgnored(),
                    file.issues());
        }
        return table.toString();
    }

    private static String shortened(List<String> covers) {
        return covers.size() <= 2 ? String.join(", ", covers) : covers.get(0) + " and " + (covers.size() - 1) + " more";
    }

    static String verdict(List<FileReport> files) {
        Map<String, Integer> states = new TreeMap<>();
        files.forEach(f -> states.merge(f.state().toLowerCase(Locale.ROOT).replace('_', ' '), 1, Integer::sum));
        StringBuilder text = new StringBuilder(count(files.size(), "file")).append(": ");
        text.append(String.join(
                ", ",
                states.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .toList()));
        return text.append('.').toString();
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
