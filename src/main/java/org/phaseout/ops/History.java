package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Durable;
import org.phaseout.store.Runs;
import org.phaseout.store.Runs.Run;
import org.phaseout.store.Runs.RunFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports of runs, a file each in the log folder, begun with the run. From them a database learns of runs that it knows
 * nothing of: those before it was made, and those over a database that was made aside.
 */
final class History {

    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final Pattern NAME = Pattern.compile("run-(\\d{1,18})\\.json");

    private final Path logs;
    private final Runs runs;

    History(Path logs, Runs runs) {
        this.logs = logs;
        this.runs = runs;
    }

    /** A run begins; if it never says that it ended, it was cut off. */
    void begin(Run run) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("run", run.number());
        report.put("kind", run.kind());
        report.put("started", run.started());
        report.put("status", run.status());
        write(run.number(), report);
    }

    /** Writes a report down. It is for people; failing to write it fails no run. */
    void add(RunReport report) {
        write(report.run(), report);
    }

    private void write(long run, Object report) {
        try {
            Path file = logs.resolve(String.format(Locale.ROOT, "run-%06d.json", run));
            Durable.replace(file, ReportJson.of(report));
        } catch (IOException e) {
            LOG.warn("The report of run {} could not be written", run, e);
        }
    }

    /** The highest number of a run that a report tells of; 0 if none does. */
    long lastRun() throws IOException {
        return reports().stream().mapToLong(History::number).max().orElse(0);
    }

    /** A run as its report tells of it. */
    record Told(Run run, List<RunFile> files) {}

    /** Runs that the database knows nothing of. */
    List<Told> unheard() throws IOException {
        List<Told> unheard = new ArrayList<>();
        for (Path report : unknown()) {
            JsonNode told = told(report);
            if (told != null) {
                unheard.add(new Told(run(told), files(told)));
            }
        }
        return unheard;
    }

    /** Takes them down. */
    void recall() throws IOException {
        for (Told told : unheard()) {
            runs.remember(told.run());
            told.files().forEach(file -> runs.took(told.run().number(), file));
        }
    }

    private List<Path> unknown() throws IOException {
        Set<Long> known = new HashSet<>(runs.all().stream().map(Run::number).collect(Collectors.toSet()));
        return reports().stream().filter(r -> !known.contains(number(r))).toList();
    }

    /** A report that cannot be read is passed over: it changes no figure. */
    private static @Nullable JsonNode told(Path report) throws IOException {
        try {
            return JsonMapper.shared().readTree(Files.readString(report));
        } catch (JacksonException e) {
            LOG.warn("The report {} cannot be read", report.getFileName(), e);
            return null;
        }
    }

    private List<Path> reports() throws IOException {
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(logs)) {
            return files.filter(f -> NAME.matcher(f.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static long number(Path report) {
        Matcher name = NAME.matcher(report.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }

    private static Run run(JsonNode told) {
        String started = told.path("started").asString();
        boolean ended = told.path("finished").isString();
        return new Run(
                told.path("run").asLong(),
                told.path("kind").asString(),
                ended ? told.path("status").asString() : "FAILED",
                started,
                ended ? told.path("finished").asString() : started,
                text(told, "run_id"),
                ended ? faults(told) : "The process ended before the run did.");
    }

    private static @Nullable String faults(JsonNode told) {
        List<String> faults = new ArrayList<>();
        told.path("faults").forEach(fault -> faults.add(fault.asString()));
        return faults.isEmpty() ? null : String.join(" ", faults);
    }

    private static List<RunFile> files(JsonNode told) {
        List<RunFile> files = new ArrayList<>();
        for (JsonNode file : told.path("files")) {
            JsonNode failure = file.path("failure");
            files.add(new RunFile(
                    file.path("arrival").asLong(),
                    file.path("file").asString(),
                    file.path("sha256").asString(),
                    failure.isObject() ? "FAILED" : file.path("state").asString(),
                    text(failure, "step"),
                    failure.isObject() ? text(failure, "what") : text(file, "reason")));
        }
        return files;
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : null;
    }
}
