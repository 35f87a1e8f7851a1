package org.phaseout.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of people on files, one line each, newest last. With the archive and the definitions they say all that is to
 * be known: the last line on a file is the one that holds.
 */
public final class Decisions {

    private final DecisionLog<Decision> log;

    /** @param folder folder of the decisions */
    public Decisions(Path folder) {
        this.log = new DecisionLog<>(folder.resolve("withdrawn.csv"), new Lines());
    }

    /** What was decided on a file. */
    public enum What {
        /** It counts for nothing, as if it had never come. */
        WITHDRAWN,
        /** It could not be imported, and is not tried again; it counts for nothing. */
        ABANDONED,
        /** An earlier decision is taken back. */
        REINSTATED
    }

    /** @param file name as it was received */
    public record Decision(String sha256, String file, What what, String by, String at, String why) {

        /** Whether the file is out. */
        public boolean isOut() {
            return what != What.REINSTATED;
        }

        /** Who decided what, and why. */
        public String sentence() {
            String word = what.name().charAt(0) + what.name().substring(1).toLowerCase(Locale.ROOT);
            return "%s by %s on %s: %s".formatted(word, by, at, why);
        }
    }

    /**
     * The decision that holds, by SHA-256 of the file. What a crash left of a last line is passed over: nobody was told
     * that it was written.
     *
     * @throws IOException if anything else is wrong, with the line, what it holds and what to do
     */
    public Map<String, Decision> all() throws IOException {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        log.all().forEach(decision -> decisions.put(decision.sha256(), decision));
        return decisions;
    }

    /** Writes a decision down in place of what a crash left of a line; it is on the disk when this returns. */
    public void add(Decision decision) throws IOException {
        log.add(List.of(decision));
    }

    private static final class Lines implements DecisionLines<Decision> {

        @Override
        public List<String> headings() {
            return List.of("sha256", "file", "what", "by", "at", "why");
        }

        @Override
        public Decision decision(List<String> cells, Trouble trouble) throws IOException {
            String sha256 = cells.get(0).strip().toLowerCase(Locale.ROOT);
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw trouble.with(cells.get(0), "Here belongs a SHA-256 of 64 digits: " + DecisionFile.RESTORE);
            }
            What what = what(cells.get(2));
            if (what == null) {
                throw trouble.with(cells.get(2), "Write withdrawn, abandoned or reinstated.");
            }
            return new Decision(sha256, cells.get(1), what, cells.get(3), cells.get(4), cells.get(5));
        }

        private static @Nullable What what(String word) {
            for (What what : What.values()) {
                if (what.name().equals(word.strip().toUpperCase(Locale.ROOT))) {
                    return what;
                }
            }
            return null;
        }

        @Override
        public List<String> cells(Decision d) {
            String what = d.what().name().toLowerCase(Locale.ROOT);
            return List.of(d.sha256(), d.file(), what, d.by(), d.at(), d.why());
        }
    }
}
