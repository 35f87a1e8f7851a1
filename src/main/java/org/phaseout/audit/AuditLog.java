package org.phaseout.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Durable;
import org.phaseout.disk.Sha256;
import org.phaseout.disk.Tree;

/**
 * The append-only log of what was done: a file of JSON lines, each with the hash of the line before. An event is on the
 * disk before {@link #add} returns. A line without its end was cut off by a crash and acknowledged to nobody; the next
 * event takes its place and keeps what was left of it. Several processes may add at once.
 */
public final class AuditLog {

    /** Name of the log in the state folder. */
    public static final String NAME = "audit.jsonl";

    private static final Object ONE_AT_A_TIME = new Object();
    private static final int LONGEST_DETAIL = 2000;

    private final Path file;
    private final Clock clock;
    private final String who;

    private AuditLog(Path file, Clock clock, String who) {
        this.file = file;
        this.clock = clock;
        this.who = who;
    }

    /** @param who user and machine, such as amina@stats-01 */
    public static AuditLog at(Path file, Clock clock, String who) {
        return new AuditLog(file, clock, who);
    }

    /**
     * Adds an event and forces it to the disk.
     *
     * @param what dotted verb, such as run.started
     * @param details texts by name; of a text longer than 2000 characters the rest is counted, not kept
     * @return the event; its anchor is what a later check can be held against
     */
    public Event add(String what, Map<String, String> details) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            boolean isNew = !Files.exists(file);
            Path folder = Tree.parent(file.toAbsolutePath());
            if (isNew) {
                Files.createDirectories(folder);
            }
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                Turn.take(channel, false);
                Event added = add(channel, what, details);
                if (isNew) {
                    Durable.folder(folder);
                }
                return added;
            }
        }
    }

    private Event add(FileChannel channel, String what, Map<String, String> details) throws IOException {
        LogEnd end = LogEnd.of(channel);
        StringBuilder text = new StringBuilder();
        Anchor before = Anchor.NONE;
        if (end.length() > 0) {
            Event last = EventText.read(end.last());
            before = last != null && last.isSound() ? last.anchor() : damaged(channel, end, text);
        }
        if (end.size() > end.length()) {
            before = take(
                    text,
                    before,
                    "audit.fragment",
                    Map.of("bytes", String.valueOf(end.size() - end.length()), "text", end.fragment()));
        }
        Event event = event(before, what, details);
        text.append(EventText.line(event)).append('\n');
        write(channel, end, text.toString());
        return event;
    }

    /** Goes on behind a last line that is not as it was written: the line stays, and a check finds it. */
    private Anchor damaged(FileChannel channel, LogEnd end, StringBuilder text) throws IOException {
        long lines = 0;
        try (Lines log = new Lines(file, channel.size())) {
            for (Lines.Line line = log.next(); line != null && line.ended(); line = log.next()) {
                lines++;
            }
        }
        String hash = Sha256.of(end.last().getBytes(StandardCharsets.ISO_8859_1));
        return take(
                text, new Anchor(lines, hash), "audit.damaged", Map.of("line", String.valueOf(lines), "sha256", hash));
    }

    /** Writes an event of the log's own before the one asked for. */
    private Anchor take(StringBuilder text, Anchor before, String what, Map<String, String> details) {
        Event event = event(before, what, details);
        text.append(EventText.line(event)).append('\n');
        return event.anchor();
    }

    private Event event(Anchor before, String what, Map<String, String> details) {
        Map<String, String> kept = new TreeMap<>();
        details.forEach((name, value) -> kept.put(name, cut(value)));
        return Event.hashed(
                before.seq() + 1, clock.instant().truncatedTo(ChronoUnit.SECONDS), who, what, kept, before.hash());
    }

    private static String cut(String text) {
        int more = text.length() - LONGEST_DETAIL;
        return more <= 0 ? text : text.substring(0, LONGEST_DETAIL) + " (and " + more + " characters more)";
    }

    /** Writes over a fragment, if there is one, so that it is never gone without the event that says so. */
    private static void write(FileChannel channel, LogEnd end, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        if (bytes.remaining() > Lines.LONGEST) {
            throw new IllegalArgumentException("An event of " + bytes.remaining() + " bytes is too long for the log.");
        }
        long to = end.length() + bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes, end.length() + bytes.position());
        }
        if (end.size() > to) {
            channel.truncate(to);
        }
        channel.force(true);
    }

    /** All events in order, read as they are taken; lines that hold none are left out. Close it. */
    public Stream<Event> events() throws IOException {
        return events(file);
    }

    /** The same for those who only read. */
    public static Stream<Event> events(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        Lines log = new Lines(file, size(file));
        return Stream.iterate(next(log), Objects::nonNull, line -> next(log))
                .filter(Lines.Line::ended)
                .flatMap(line -> Stream.ofNullable(EventText.read(line.text())))
                .onClose(() -> close(log));
    }

    private static Lines.@Nullable Line next(Lines log) {
        try {
            return log.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Lines log) {
        try {
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Chain check(Path file) throws IOException {
        return check(file, null);
    }

    /**
     * Says whether the log is as it was written. A log that is not there is an empty one.
     *
     * @param anchor where the log stood at some time; without it nobody can tell that whole lines are gone from the end
     */
    public static Chain check(Path file, @Nullable Anchor anchor) throws IOException {
        if (!Files.exists(file)) {
            if (anchor == null || anchor.seq() == 0) {
                return new Chain(0, Anchor.NONE, null);
            }
            String message = "The log is gone; event %s was written to it once.".formatted(anchor.seq());
            return new Chain(0, Anchor.NONE, ChainCheck.fault(Chain.Kind.GONE, 1, message));
        }
        try (Lines log = new Lines(file, size(file))) {
            return new ChainCheck(anchor).of(log);
        }
    }

    /** Says whether the log is as it was written, and reaches as far as the anchor beside it says. */
    public static Chain checkAgainstKept(Path file) throws IOException {
        AnchorFile kept = AnchorFile.beside(file);
        Chain chain = check(file, kept.anchor());
        Chain.Fault fault = kept.fault();
        return chain.isWhole() && fault != null ? new Chain(chain.lines(), chain.head(), fault) : chain;
    }

    /** Keeps how far the log went in a small file beside it, so that lines cut off its end are missed. */
    public void keep(Anchor anchor) throws IOException {
        AnchorFile.write(file, anchor);
    }

    /** Size while nobody writes. */
    private static long size(Path file) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                Turn.take(channel, true);
                return channel.size();
            }
        }
    }
}
