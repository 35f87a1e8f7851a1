package org.phaseout.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.phaseout.disk.Tree;

/**
 * Decisions of people on files, one line each, newest last. With the archive and the definitions they say all that is to
 * be known: the last line on a file is the one that holds.
 */
public final class Decisions {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("sha256", "file", "what", "by", "at", "why")
            .setSkipHeaderRecord(true)
            .get();

    private final Path file;

    /** @param folder folder of the decisions */
    public Decisions(Path folder) {
        this.file = folder.resolve("withdrawn.csv");
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

    /** The decision that holds, by SHA-256 of the file. */
    public Map<String, Decision> all() throws IOException {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return decisions;
        }
        try (CSVParser lines = CSVParser.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8), FORMAT)) {
            for (CSVRecord line : lines) {
                if (line.size() < 6) {
                    throw new IOException("'%s' line %s has %s of 6 cells."
                            .formatted(file, lines.getCurrentLineNumber(), line.size()));
                }
                Decision decision =
                        new Decision(line.get(0), line.get(1), what(line), line.get(3), line.get(4), line.get(5));
                decisions.put(decision.sha256(), decision);
            }
        }
        return decisions;
    }

    private What what(CSVRecord line) throws IOException {
        try {
            return What.valueOf(line.get(2).strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "'%s' line %s says '%s'; known are withdrawn, abandoned and reinstated."
                            .formatted(file, line.getRecordNumber() + 1, line.get(2)),
                    e);
        }
    }

    /** Writes a decision down; it is on the disk when this returns. */
    public void add(Decision d) throws IOException {
        Files.createDirectories(Tree.parent(file));
        String head = Files.exists(file) ? "" : String.join(",", FORMAT.getHeader()) + "\r\n";
        String line =
                FORMAT.format(d.sha256(), d.file(), d.what().name().toLowerCase(Locale.ROOT), d.by(), d.at(), d.why());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap((head + line + "\r\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
