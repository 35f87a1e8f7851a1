package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Stages;
import org.phaseout.batch.SubmissionFile;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Table;
import org.phaseout.normalise.Conversion;
import org.phaseout.ops.FigureTrace.Source;
import org.phaseout.ops.TraceReport.SourceCell;
import org.phaseout.ops.TraceReport.SourceRow;
import org.phaseout.read.ReadRow;
import org.phaseout.read.SubmissionRows;
import org.phaseout.reference.ReferenceTables;
import org.phaseout.store.Submissions;
import org.phaseout.store.Submissions.Submission;

/** Reads the cells behind stored records out of the kept files once more, with every step that was done to them. */
final class SourceCells {

    private final Path home;
    private final Stages stages;
    private final Submissions submissions;
    private final ReferenceTables reference;

    SourceCells(Path home, Stages stages, Submissions submissions, ReferenceTables reference) {
        this.home = home;
        this.stages = stages;
        this.submissions = submissions;
        this.reference = reference;
    }

    /** @param period year asked for, by which the cells of a wide row are told apart; null for all */
    List<SourceRow> of(Inventory inventory, Table table, @Nullable String period, List<Source> records)
            throws IOException {
        Map<Long, Map<String, List<Source>>> bySubmission = new TreeMap<>();
        for (Source source : records) {
            bySubmission
                    .computeIfAbsent(source.submission(), k -> new TreeMap<>())
                    .computeIfAbsent(source.sheetNo() + ":" + source.rowNo(), k -> new ArrayList<>())
                    .add(source);
        }
        List<SourceRow> rows = new ArrayList<>();
        for (Map.Entry<Long, Map<String, List<Source>>> entry : bySubmission.entrySet()) {
            rows.addAll(read(submissions.get(entry.getKey()), inventory, table, period, entry.getValue()));
        }
        return rows;
    }

    private List<SourceRow> read(
            Submission submission,
            Inventory inventory,
            Table table,
            @Nullable String period,
            Map<String, List<Source>> wanted)
            throws IOException {
        List<SourceRow> found = new ArrayList<>();
        Path kept = home.resolve(submission.storedAt());
        try (SubmissionFile file = stages.open(kept, submission.fileName());
                SubmissionRows rows = file.rows()) {
            for (ReadRow row = rows.next(); row != null; row = rows.next()) {
                List<Source> sources =
                        wanted.get(row.sheet().index() + ":" + row.row().number());
                if (sources != null) {
                    found.add(sourceRow(submission, inventory, table, period, row, sources, file.explain(row)));
                }
            }
        }
        return found;
    }

    private SourceRow sourceRow(
            Submission submission,
            Inventory inventory,
            Table table,
            @Nullable String period,
            ReadRow row,
            List<Source> sources,
            List<Conversion> conversions) {
        Source first = sources.get(0);
        TreeSet<String> fields =
                new TreeSet<>(table.trace().isEmpty() ? inventory.summary().sums() : table.trace());
        Form form = inventory.forms().get(first.form());
        List<String> spreadYears = form == null
                ? List.of()
                : form.spreads().stream()
                        .filter(s -> s.into().equals("time_period"))
                        .map(Form.Spread::value)
                        .toList();
        List<SourceCell> cells = new ArrayList<>();
        for (Conversion c : conversions) {
            boolean figure = isFigure(inventory, c.field());
            boolean asked =
                    fields.contains(c.field()) || (figure && table.trace().isEmpty()) || !figure;
            boolean otherYear = period != null && spreadYears.contains(c.field()) && !headingIs(row, c, period);
            if (c.inventory().equals(inventory.code()) && c.form().equals(first.form()) && asked && !otherYear) {
                cells.add(new SourceCell(c.field(), c.at().cell(), c.raw(), stored(sources, c.field()), c.steps()));
            }
        }
        return new SourceRow(
                submission.fileName(),
                submission.sha256(),
                row.sheet().name(),
                row.row().number(),
                inventory.code(),
                first.form(),
                about(inventory, sources),
                cells,
                factors(table, sources));
    }

    /** Whether the column that a conversion's cell stands in is headed by the year. */
    private static boolean headingIs(ReadRow row, Conversion conversion, String period) {
        return row.views().stream()
                .flatMap(v -> v.table().columns().stream())
                .anyMatch(column -> column.spread() != null
                        && org.phaseout.model.CellRef.letters(column.column())
                                .equals(conversion.at().column())
                        && column.spread().value().equals(period));
    }

    private static boolean isFigure(Inventory inventory, String field) {
        Field definition = inventory.fields().get(field);
        return definition != null && definition.type().isDecimal();
    }

    private static @Nullable String stored(List<Source> sources, String field) {
        List<String> values = sources.stream()
                .map(s -> s.record().getOrDefault(field, ""))
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
        return values.isEmpty() ? null : String.join(" + ", values);
    }

    private static Map<String, String> about(Inventory inventory, List<Source> sources) {
        Map<String, String> about = new LinkedHashMap<>();
        for (String name : inventory.summary().by()) {
            String value = stored(sources, name);
            if (value != null) {
                about.put(name, value);
            }
        }
        return about;
    }

    private Map<String, String> factors(Table table, List<Source> sources) {
        Map<String, String> factors = new LinkedHashMap<>();
        for (Table.Factor factor : table.factors()) {
            for (Source source : sources) {
                String key = source.record().getOrDefault(factor.field(), "");
                Object value =
                        key.isEmpty() ? null : reference.lookup(factor.list(), factor.key(), key, factor.column());
                if (value != null) {
                    factors.put(factor.column() + " of " + key, FigureTrace.text(value));
                }
            }
        }
        return factors;
    }
}
