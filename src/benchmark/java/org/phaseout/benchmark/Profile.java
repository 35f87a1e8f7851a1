package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Whose work the samples of a recording are. A sample belongs to the first part, from the innermost call outwards, that one of
 * its calls names, be it by class or by package. What Spring Batch asks of the database, commits of our rows among it, is
 * therefore Spring Batch's, while what our code does when Spring Batch calls it is ours.
 */
final class Profile {

    /** In the order of the way of the data. */
    enum Part {
        READING("org.phaseout.read.", "org.phaseout.intake."),
        NORMALISING("org.phaseout.normalise.", "org.phaseout.check.RowChecks", "org.phaseout.reference."),
        STORING("org.phaseout.store."),
        CHECKING("org.phaseout.check."),
        TABLES("org.phaseout.indicator.", "org.phaseout.publish.", "org.phaseout.report."),
        REPLIES("org.phaseout.reply.", "org.phaseout.question."),
        BATCH("org.springframework.batch."),
        REST_OF_US("org.phaseout."),
        OTHERS;

        private final String[] prefixes;

        Part(String... prefixes) {
            this.prefixes = prefixes;
        }

        private static Part of(RecordedFrame frame) {
            String type = frame.getMethod().getType().getName();
            for (Part part : values()) {
                for (String prefix : part.prefixes) {
                    if (type.startsWith(prefix)) {
                        return part;
                    }
                }
            }
            return OTHERS;
        }
    }

    private final Map<Part, Long> samples = new EnumMap<>(Part.class);
    private long all;

    private Profile() {}

    static Profile of(Path recording) throws IOException {
        Profile profile = new Profile();
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && stack != null) {
                    profile.count(stack);
                }
            }
        }
        return profile;
    }

    private void count(RecordedStackTrace stack) {
        Part found = Part.OTHERS;
        for (RecordedFrame frame : stack.getFrames()) {
            found = Part.of(frame);
            if (found != Part.OTHERS) {
                break;
            }
        }
        samples.merge(found, 1L, Long::sum);
        all++;
    }

    double percent(Part part) {
        return all == 0 ? 0 : 100.0 * samples.getOrDefault(part, 0L) / all;
    }

    /** The parts with their shares. */
    @Override
    public String toString() {
        return all + " samples of the load: "
                + samples.keySet().stream()
                        .map(part ->
                                part.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " "
                                        + Figures.of(percent(part)) + " %")
                        .collect(Collectors.joining(", "));
    }
}
