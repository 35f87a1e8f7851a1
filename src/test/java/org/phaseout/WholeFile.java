package org.phaseout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.batch.SubmissionFile;
import org.phaseout.model.Issue;
import org.phaseout.model.Observation;
import org.phaseout.read.FilePlan;
import org.phaseout.read.ReadRow;
import org.phaseout.read.SubmissionRows;
import org.phaseout.store.StoredRow;

/** A file as the definitions of jobs/ read it: tables, records, issues and the account of its cells. No database. */
record WholeFile(
        FilePlan plan,
        List<Observation> records,
        List<Issue> issues,
        int cells,
        int used,
        Map<String, Integer> explained) {

    private static final Stages STAGES = new Stages(Jobs.read(Path.of("jobs")));

    static WholeFile read(Path path) throws IOException {
        try (SubmissionFile file = STAGES.open(path, path.getFileName().toString())) {
            List<Observation> records = new ArrayList<>();
            List<Issue> issues = new ArrayList<>(file.issues());
            Map<String, Integer> explained = new TreeMap<>();
            int cells = 0;
            int used = 0;
            try (SubmissionRows rows = file.rows()) {
                for (ReadRow row = rows.next(); row != null; row = rows.next()) {
                    StoredRow stored = file.outcome(row);
                    stored.readings().forEach(reading -> records.addAll(reading.observations()));
                    stored.readings().forEach(reading -> issues.addAll(reading.issues()));
                    stored.explained().forEach((why, count) -> explained.merge(why, count, Integer::sum));
                    cells += stored.cellsRead();
                    used += stored.cellsUsed();
                }
            }
            return new WholeFile(file.plan(), List.copyOf(records), List.copyOf(issues), cells, used, explained);
        }
    }

    /** Each record as the values of the fields, which its form may lack, joined by a space. */
    List<String> lines(String... fields) {
        return records.stream()
                .filter(r -> r.part() != Observation.Part.COMPONENT)
                .map(r -> r.form() + ": "
                        + java.util.Arrays.stream(fields)
                                .map(f -> shown(r, f))
                                .filter(t -> !t.isEmpty())
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String shown(Observation record, String field) {
        String key = record.notation().get(field);
        if (key != null) {
            return key;
        }
        Object value = record.value(field);
        if (value instanceof java.math.BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    /** Codes of the issues with their cells. */
    List<String> codes() {
        return issues.stream().map(i -> i.code() + " " + i.at()).toList();
    }

    List<Issue> issues(String code) {
        return issues.stream().filter(i -> i.code().equals(code)).toList();
    }

    int accounted() {
        return used + explained.values().stream().mapToInt(Integer::intValue).sum();
    }
}
