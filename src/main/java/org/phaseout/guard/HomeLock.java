package org.phaseout.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lock on a home folder: of the operating system, on {@code state/lock}, so that it goes when its process does,
 * however that ends. The file says who holds it and is never deleted. The byte that is locked lies far behind its
 * content, which thus may be read on every system.
 *
 * <p>On POSIX systems a process loses its lock when it closes the file anywhere. So nothing in a process that holds the
 * lock may open the file, and who holds what within this process is remembered here.
 */
public final class HomeLock implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String WATCH = "watch.lock";
    private static final long BYTE = 1L << 30;
    private static final int TRIES = 10;
    private static final long BETWEEN_TRIES = 50;
    private static final Map<Path, Holder> HELD = new HashMap<>();

    private final Path file;
    private final FileChannel channel;
    private final Holder holder;

    private HomeLock(Path file, FileChannel channel, Holder holder) {
        this.file = file;
        this.channel = channel;
        this.holder = holder;
    }

    /**
     * Takes the lock.
     *
     * @param command verb that is carried out under it, for others to show
     * @throws Locked if somebody else holds it, with a sentence on who
     */
    public static HomeLock take(Path home, String command, Clock clock) {
        return take(home, LOCK, command, clock);
    }

    /** Takes the lock of the one process that may watch a home folder; it leaves the home folder to others meanwhile. */
    public static HomeLock watching(Path home, Clock clock) {
        return take(home, WATCH, "watch", clock);
    }

    private static HomeLock take(Path home, String name, String command, Clock clock) {
        try {
            Path file = file(home, name);
            for (int i = 0; i < TRIES; i++) {
                HomeLock lock = tryOnce(file, Holder.self(command, clock));
                if (lock != null) {
                    return lock;
                }
                Optional<Holder> holder = named(file);
                if (holder.isPresent() && !holder.get().isGone()) {
                    throw Locked.by(holder.get());
                }
                pause(); // its holder has not written its name yet, or somebody only looks whether it is free
            }
            throw Locked.bySomebody();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who holds a home folder; empty if nobody does. */
    public static Optional<Holder> holder(Path home) throws IOException {
        return holder(home, LOCK);
    }

    /** Who watches a home folder; empty if nobody does. */
    public static Optional<Holder> watcher(Path home) throws IOException {
        return holder(home, WATCH);
    }

    private static Optional<Holder> holder(Path home, String name) throws IOException {
        Path file = home.resolve("state").resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        file = file(home, name);
        Optional<Holder> holder = named(file);
        if (holder.isEmpty() || holder.get().isGone()) {
            return Optional.empty();
        }
        return holder.get().host().equals(Processes.host()) || !isFree(file) ? holder : Optional.empty();
    }

    /** We, as others are told. */
    public Holder holder() {
        return holder;
    }

    private static Path file(Path home, String name) throws IOException {
        Path state = home.resolve("state");
        if (!Files.isDirectory(state)) {
            Files.createDirectories(state);
        }
        return state.toRealPath().resolve(name);
    }

    private static @Nullable HomeLock tryOnce(Path file, Holder self) throws IOException {
        synchronized (HELD) {
            if (HELD.containsKey(file)) {
                return null;
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                return null;
            }
            HELD.put(file, self);
            HomeLock lock = new HomeLock(file, channel, self);
            try {
                lock.write(self.json());
            } catch (IOException e) {
                lock.close();
                throw e;
            }
            return lock;
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Optional<Holder> named(Path file) throws IOException {
        synchronized (HELD) {
            Holder own = HELD.get(file);
            if (own != null) {
                return Optional.of(own);
            }
            try {
                return Optional.ofNullable(Holder.of(Files.readString(file)));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }
    }

    /** Whether the lock can be had; it is not kept. */
    private static boolean isFree(Path file) throws IOException {
        synchronized (HELD) {
            if (HELD.containsKey(file)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                return locks(channel);
            }
        }
    }

    private void write(String content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
        channel.truncate(0);
        while (bytes.hasRemaining()) {
            int written = channel.write(bytes, bytes.position());
            if (written < 0) {
                throw new IOException("Could not write " + file);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets others at the home folder. */
    @Override
    public void close() {
        synchronized (HELD) {
            if (!channel.isOpen()) {
                return;
            }
            try {
                channel.truncate(0);
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                HELD.remove(file);
            }
        }
    }
}
