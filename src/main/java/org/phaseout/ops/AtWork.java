package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaseout.audit.AuditLog;
import org.phaseout.audit.Event;
import org.phaseout.guard.Holder;
import org.phaseout.guard.HomeLock;
import org.phaseout.intake.Folders;

/**
 * What the run that is at work in a home folder has done so far, by the audit log; the database is not opened.
 *
 * @param atWork verb, process, machine and since when
 * @param files files in the order in which the run met them
 */
public record AtWork(String atWork, String run, String kind, String started, List<File> files) {

    private static final String RECEIVED = "RECEIVED";

    /**
     * A file that the run met.
     *
     * @param state RECEIVED until it is settled; then its verdict, DUPLICATE, or FAILED with the step
     */
    public record File(String file, String sha256, String state) {

        public boolean isReceived() {
            return state.equals(RECEIVED);
        }

        public boolean isFailed() {
            return state.startsWith("FAILED");
        }
    }

    /** Empty if nobody is at work, or has begun no run yet. */
    public static Optional<AtWork> in(Path home) throws IOException {
        Optional<Holder> holder = HomeLock.holder(home);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        Instant since = Instant.parse(holder.get().since());
        Run run = new Run();
        try (Stream<Event> events = AuditLog.events(Folders.under(home).state().resolve(AuditLog.NAME))) {
            events.filter(event -> !event.at().isBefore(since)).forEach(run::take);
        }
        return run.told(holder.get().words());
    }

    /** The events since the last run.started. */
    private static final class Run {

        private final Map<String, File> files = new LinkedHashMap<>();
        private @Nullable Event started;

        private void take(Event event) {
            switch (event.what()) {
                case "run.started" -> {
                    started = event;
                    files.clear();
                }
                case "file.received" -> put(event, RECEIVED);
                case "file.settled", "file.duplicate", "file.failed" -> put(event, detail(event, "state"));
                default -> {}
            }
        }

        private void put(Event event, String state) {
            File file = new File(detail(event, "file"), detail(event, "sha256"), state);
            files.put(detail(event, "arrival") + " " + file.sha256(), file);
        }

        private Optional<AtWork> told(String words) {
            return Optional.ofNullable(started)
                    .map(event -> new AtWork(
                            words,
                            detail(event, "run"),
                            detail(event, "kind"),
                            event.at().toString(),
                            new ArrayList<>(files.values())));
        }

        private static String detail(Event event, String name) {
            return event.details().getOrDefault(name, "");
        }
    }
}
