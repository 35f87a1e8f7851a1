package org.phaseout.ops;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.monitor.Ping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the outside that a run started and how it ended. Whatever goes wrong here is logged and fails no run. */
public final class RunSignals {

    private static final Logger LOG = LoggerFactory.getLogger(RunSignals.class);

    private static final int LOCKED = 4;

    private final Ping ping;
    private final @Nullable RunMetrics metrics;
    private boolean ended;

    RunSignals(Ping ping, @Nullable RunMetrics metrics) {
        this.ping = ping;
        this.metrics = metrics;
    }

    /** For a run that could not even open its store: its metrics stay as they are. */
    public static RunSignals withoutStore(@Nullable String pingAddress) {
        return new RunSignals(Ping.to(pingAddress), null);
    }

    public void started() {
        ping.started();
    }

    /** @param exitCode with which the program will end */
    public void finished(RunReport report, int exitCode) {
        end(report, exitCode, lines(report));
    }

    /** A run that ended without a report. */
    public void failed(int exitCode) {
        end(null, exitCode, "The run failed before it could report. logs/phaseout.log tells the rest.\n");
    }

    /** Only the first end counts. A run that another one kept from starting is the other's business. */
    private void end(@Nullable RunReport report, int exitCode, String lines) {
        if (!ended && exitCode != LOCKED) {
            ended = true;
            measure(report);
            ping.finished(exitCode, lines);
        }
    }

    private void measure(@Nullable RunReport report) {
        if (metrics == null) {
            return;
        }
        try {
            metrics.write(report);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The metrics could not be written; the last ones stand.", e);
        }
    }

    /** Counts only: names of files are nobody's business outside. */
    static String lines(RunReport report) {
        Map<String, Integer> states = new TreeMap<>();
        report.files().forEach(f -> states.merge(f.state().toLowerCase(Locale.ROOT), 1, Integer::sum));
        StringBuilder lines = new StringBuilder("run ").append(report.run()).append(' ');
        lines.append(report.status().toLowerCase(Locale.ROOT)).append('\n');
        states.forEach(
                (state, count) -> lines.append(count).append(' ').append(state).append('\n'));
        lines.append(report.waiting().size()).append(" waiting\n");
        lines.append(report.tables().size()).append(" tables, edition ");
        lines.append(report.runId() == null ? "as before" : report.runId()).append('\n');
        if (!report.faults().isEmpty()) {
            lines.append(report.faults().size()).append(" faults; logs/phaseout.log tells the rest\n");
        }
        return lines.toString();
    }
}
