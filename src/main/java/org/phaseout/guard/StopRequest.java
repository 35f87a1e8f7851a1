package org.phaseout.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Whether a running process was asked to stop: by a signal, or by another process through {@code state/stop}. Asks are
 * told apart by what the file holds. One that stood there before does not count, so nobody has to take it away.
 */
public final class StopRequest {

    private static final long SLICE = 200;

    private final Path file;
    private final String before;
    private volatile boolean asked;

    private StopRequest(Path file) {
        this.file = file;
        this.before = read(file);
    }

    /** For a process that starts its work now: only later requests count. */
    public static StopRequest from(Path home) {
        return new StopRequest(file(home));
    }

    /** Asks the process that is at work in a home folder to stop. */
    public static void send(Path home, Clock clock) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("asked", clock.instant().toString());
        members.put("id", UUID.randomUUID().toString());
        Path draft = Files.createTempFile(home.resolve("state"), ".stop", ".tmp");
        Files.writeString(draft, FlatJson.object(members));
        Files.move(draft, file(home), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Asks within this process. */
    public void ask() {
        asked = true;
    }

    public boolean isUp() {
        if (!asked && (Signals.isRaised() || !read(file).equals(before))) {
            asked = true;
        }
        return asked;
    }

    /** Waits, but not longer than until asked to stop. An interrupt counts as being asked. */
    public void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toMillis(); left > 0 && !isUp(); left = (end - System.nanoTime()) / 1_000_000) {
                Thread.sleep(Math.min(SLICE, left));
            }
        } catch (InterruptedException e) {
            ask(); // the flag stays off: the database's files close under an interrupted thread
        }
    }

    private static Path file(Path home) {
        return home.resolve("state").resolve("stop");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
