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
import org.phaseout.disk.Durable;
import org.phaseout.disk.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decisions of people on files, one line each, newest last. With the archive and the definitions they say all that is to
 * be known: the last line on a file is the one that holds.
 */
public final class Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

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

    /**
     * The decision that holds, by SHA-256 of the file. What a crash left of a last line is passed over: nobody was told
     * that it was written.
     *
     * @throws IOException if anything else is wrong, with the line, what it holds and what to do
     */
    public Map<String, Decision> all() throws IOException {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return decisions;
        }
        byte[] bytes = Files.readAllBytes(file);
        DecisionFile found = DecisionFile.of(file, bytes);
        if (found.ended() && found.sound() < bytes.length) {
            LOG.warn("The last line of {} was cut off while it was written, and is passed over", file);
        }
        found.decisions().forEach(decision -> decisions.put(decision.sha256(), decision));
        return decisions;
    }

    /** Writes a decision down in place of what a crash left of a line; it is on the disk when this returns. */
    public void add(Decision d) throws IOException {
        Files.createDirectories(Tree.parent(file));
        boolean isNew = !Files.exists(file);
        DecisionFile before = DecisionFile.of(file, isNew ? new byte[0] : Files.readAllBytes(file));
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(before.separator()).get();
        StringBuilder text = new StringBuilder(before.ended() ? "" : "\r\n");
        if (!before.headed()) {
            text.append(format.format(DecisionFile.HEADINGS.toArray())).append("\r\n");
        }
        String what = d.what().name().toLowerCase(Locale.ROOT);
        text.append(format.format(d.sha256(), line(d.file()), what, line(d.by()), d.at(), line(d.why())))
                .append("\r\n");
        write(before.sound(), text.toString());
        if (isNew) {
            Durable.folder(Tree.parent(file));
        }
    }

    /** A decision is one line, so that what is left of one can be told from a whole one. */
    private static String line(String cell) {
        return cell.replaceAll("\\R", " ");
    }

    private void write(long at, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(at);
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes, at + bytes.position());
                }
                channel.force(true);
            } catch (IOException e) {
                takeBack(channel, at, e);
                throw e;
            }
        }
    }

    /** What could not be written whole was refused, and must not hold later on. */
    private static void takeBack(FileChannel channel, long at, IOException failure) {
        try {
            channel.truncate(at);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
