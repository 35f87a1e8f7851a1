package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Software;
import org.phaseout.definition.Inventory;
import org.phaseout.model.Severity;
import org.phaseout.monitor.Figures;
import org.phaseout.monitor.Figures.Pair;
import org.phaseout.monitor.Metrics;
import org.phaseout.reference.NameKind;
import org.phaseout.store.AskedNames;
import org.phaseout.store.Runs;
import org.phaseout.store.Runs.Run;
import org.phaseout.store.StoreFigures;

/** Gathers what monitoring is told from the store, so that it is true also after a run that failed. */
public final class RunMetrics {

    /** Issues that belong to no inventory, or to a file that several read. */
    private static final String UNASSIGNED = "unassigned";

    private final Path folder;
    private final Jobs jobs;
    private final Runs runs;
    private final StoreFigures store;
    private final AskedNames names;

    /** @param folder where the metrics go */
    RunMetrics(Path folder, Jobs jobs, Runs runs, StoreFigures store, AskedNames names) {
        this.folder = folder;
        this.jobs = jobs;
        this.runs = runs;
        this.store = store;
        this.names = names;
    }

    /** @param report what the last run told; null if it failed before it could */
    public void write(@Nullable RunReport report) throws IOException {
        Metrics.write(folder, figures(report));
    }

    private Figures figures(@Nullable RunReport report) {
        List<Run> all = runs.all();
        Map<String, Instant> success = new TreeMap<>();
        Map<Pair, Instant> completion = new HashMap<>();
        Map<String, Duration> took = new TreeMap<>();
        for (Run run : all) {
            if (run.finished() != null) {
                String job = job(run);
                Instant finished = Instant.parse(run.finished());
                completion.put(new Pair(job, run.status().toLowerCase(Locale.ROOT)), finished);
                took.put(job, Duration.between(Instant.parse(run.started()), finished));
                if (run.status().equals("COMPLETED")) {
                    success.put(job, finished);
                }
            }
        }
        StoreFigures.Cells cells = store.cells();
        return new Figures(
                success,
                completion,
                took,
                all.isEmpty() ? Map.of() : steps(all.get(all.size() - 1)),
                FileStates.counts(report),
                new Figures.Cells(cells.read(), cells.used(), cells.explained()),
                issues(),
                byInventory(store.current()),
                byInventory(store.overdue()),
                unmatched(),
                Software.version(),
                jobs.hash());
    }

    private static String job(Run run) {
        return run.kind().equals("nightly") ? "nightly-import" : run.kind();
    }

    /** Spring Batch keeps times in the zone of the machine. */
    private Map<Pair, Duration> steps(Run run) {
        LocalDateTime since = LocalDateTime.ofInstant(Instant.parse(run.started()), ZoneId.systemDefault());
        Map<Pair, Duration> steps = new HashMap<>();
        store.steps(since).forEach((key, time) -> steps.put(new Pair(key.first(), key.second()), time));
        return steps;
    }

    /** Every severity of every inventory, also where there is none, so that an alert sees it appear. */
    private Map<Pair, Long> issues() {
        Map<Pair, Long> counts = new HashMap<>();
        for (String inventory : inventories()) {
            for (Severity severity : Severity.values()) {
                counts.put(new Pair(severity.word(), inventory), 0L);
            }
        }
        store.issues()
                .forEach((key, count) ->
                        counts.put(new Pair(key.first(), key.second().isEmpty() ? UNASSIGNED : key.second()), count));
        return counts;
    }

    private Map<String, Long> byInventory(Map<String, Long> counted) {
        Map<String, Long> counts = new TreeMap<>();
        inventories().forEach(inventory -> counts.put(inventory, 0L));
        counts.putAll(counted);
        return counts;
    }

    private List<String> inventories() {
        return jobs.inventories().stream()
                .filter(i -> !i.forms().isEmpty())
                .map(Inventory::code)
                .toList();
    }

    private Map<String, Long> unmatched() {
        Map<String, Long> counts = new TreeMap<>();
        names.counts().forEach((kind, count) -> counts.put(label(kind), count));
        return counts;
    }

    private static String label(NameKind kind) {
        return switch (kind) {
            case COUNTRY -> "area";
            case HEADING -> "header";
            default -> kind.word();
        };
    }
}
