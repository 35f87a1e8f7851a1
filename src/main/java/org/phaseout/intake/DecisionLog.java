package org.phaseout.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of decisions that lines are added to, newest last, and none are changed.
 *
 * @param <T> decision
 */
public final class DecisionLog<T> {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionLog.class);

    private final Path file;
    private final DecisionLines<T> lines;

    public DecisionLog(Path file, DecisionLines<T> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * All decisions, oldest first. What a crash left of a last line is passed over: nobody was told that it was written.
     *
     * @throws IOException if anything else is wrong, with the line, what it holds and what to do
     */
    public List<T> all() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] bytes = Files.readAllBytes(file);
        DecisionFile<T> found = DecisionFile.of(file, bytes, lines);
        if (found.ended() && found.sound() < bytes.length) {
            LOG.warn("The last line of {} was cut off while it was written, and is passed over", file);
        }
        return found.decisions();
    }

    /** Writes decisions down in place of what a crash left of a line; they are on the disk when this returns. */
    public void add(List<T> decisions) throws IOException {
        Files.createDirectories(Tree.parent(file));
        boolean isNew = !Files.exists(file);
        DecisionFile<T> before = DecisionFile.of(file, isNew ? new byte[0] : Files.readAllBytes(file), lines);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(before.separator()).get();
        StringBuilder text = new StringBuilder(before.ended() ? "" : "\r\n");
        if (!before.headed()) {
            text.append(format.format(lines.headings().toArray())).append("\r\n");
        }
        for (T decision : decisions) {
            text.append(format.format(lines.cells(decision).stream()
                            .map(DecisionLog::line)
                            .toArray()))
                    .append("\r\n");
        }
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
