package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phaseout.guard.HeldLease;
import org.phaseout.guard.Locked;
import org.phaseout.guard.StopRequest;

/**
 * One turn of work in a home folder: takes the lock and the lease, takes up what a killed process left behind, does what
 * is asked, and tells monitoring. The outside is told of every end, also of one that comes before the work begins.
 */
public final class Shift {

    private final Path home;
    private final Path jobs;
    private final String verb;
    private final @Nullable String ping;
    private final Consumer<String> messages;

    /**
     * @param verb verb that is carried out, for others to show
     * @param ping whom to tell that the run started and ended; null for nobody
     * @param messages takes what people should know at once
     */
    public Shift(Path home, Path jobs, String verb, @Nullable String ping, Consumer<String> messages) {
        this.home = home;
        this.jobs = jobs;
        this.verb = verb;
        this.ping = ping;
        this.messages = messages;
    }

    /** What is asked. */
    public interface Work {
        RunReport with(Pipeline pipeline) throws IOException;
    }

    /** Tells which exit code a failure ends with. */
    public interface Codes {
        int of(Exception failure);
    }

    /** @param codes the exit code of a failure, for the ping */
    public RunReport work(Work work, Codes codes) throws IOException {
        return work(work, codes, null);
    }

    /** @param stop request that is heeded, of a process that does more than this; null for one of its own */
    public RunReport work(Work work, Codes codes, @Nullable StopRequest stop) throws IOException {
        RunSignals signals = null;
        try (Pipeline pipeline = Pipeline.open(home, jobs, verb, stop, Surroundings.REAL)) {
            signals = pipeline.signals(ping);
            return work(pipeline, work, signals, codes);
        } catch (Locked e) {
            throw e; // at once: it is the other run's business, and nothing more is loaded to say so
        } catch (IOException | RuntimeException e) {
            (signals == null ? RunSignals.withoutStore(ping) : signals).failed(codes.of(e));
            throw e;
        }
    }

    private RunReport work(Pipeline pipeline, Work work, RunSignals signals, Codes codes) throws IOException {
        try (HeldLease lease = pipeline.takeLease(verb)) {
            lease.require();
            signals.started();
            recover(pipeline);
            RunReport report = work.with(pipeline);
            signals.finished(report, report.exitCode());
            return report;
        } catch (IOException | RuntimeException e) {
            signals.failed(codes.of(e)); // while the store is open, for the metrics are read from it
            throw e;
        }
    }

    private void recover(Pipeline pipeline) throws IOException {
        Recovery.Recovered recovered = pipeline.recovery().recover();
        if (recovered.runs() > 0 || recovered.executions() > 0) {
            messages.accept("A run before this one was cut off; going on where it stopped.");
        }
    }
}
