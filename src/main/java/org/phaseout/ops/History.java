package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** Reports of runs, a file each in the log folder; from them a new database learns what happened before it was made. */
final class History {

    private static final Logger LOG = LoggerFactory.getLogger(History.class);

    private final Path logs;
    private final Runs runs;

    History(Path logs, Runs runs) {
        this.logs = logs;
        this.runs = runs;
    }

    /** Writes a report down. It is for people; failing to write it fails no run. */
    void add(RunReport report) {
        try {
            Path file = logs.resolve(String.format(Locale.ROOT, "run-%06d.json", report.run()));
            Durable.replace(file, ReportJson.of(report));
        } catch (IOException e) {
            LOG.warn("The report of run {} could not be written", report.run(), e);
        }
    }

    /** Takes down the runs that the reports tell of. A report that cannot be read is passed over: it changes no figure. */
    void recall() throws IOException {
        for (Path report : reports()) {
            try {
                JsonNode told = JsonMapper.shared().readTree(Files.readString(report));
                Run run = run(told);
                runs.remember(run);
                files(told).forEach(file -> runs.took(run.number(), file));
            } catch (JacksonException e) {
                LOG.warn("The report {} cannot be read", report.getFileName(), e);
            }
        }
    }

    private List<Path> reports() throws IOException {
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(logs)) {
            return files.filter(f -> f.getFileName().toString().matches("run-\\d+\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Run run(JsonNode told) {
        return new Run(
                told.required("run").asLong(),
                told.required("kind").asString(),
                told.required("status").asString(),
                told.required("started").asString(),
                told.required("finished").asString(),
                text(told, "run_id"),
                null);
    }

    private static List<RunFile> files(JsonNode told) {
        List<RunFile> files = new ArrayList<>();
        for (JsonNode file : told.required("files")) {
            JsonNode failure = file.path("failure");
            files.add(new RunFile(
                    file.required("arrival").asLong(),
                    file.required("file").asString(),
                    file.required("sha256").asString(),
                    failure.isObject() ? "FAILED" : file.required("state").asString(),
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
