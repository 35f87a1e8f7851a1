package org.phaseout.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.phaseout.intake.NotTaken.Why;
import org.phaseout.model.WrongUsage;

/**
 * The folder that files are dropped into. A file may be taken when two looks, some time apart, saw the same size and
 * date, and the date lies far enough from now: copying over a network share is slow and has pauses. A workbook that lacks
 * its end waits longer.
 */
public final class Inbox {

    /** Copying that was to go on would have gone on by then: a file still not whole is broken, and its sender is told so. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;
    private final Duration quiet;
    private final ToLongFunction<String> mostBytes;

    /** With files of any size. */
    public Inbox(Path folder, Clock clock, Duration quiet) {
        this(folder, clock, quiet, name -> Long.MAX_VALUE);
    }

    /**
     * @param quiet how long a file must have been left alone; zero takes what two looks saw unchanged
     * @param mostBytes size up to which a file of this name is taken; a larger one is not even copied
     */
    public Inbox(Path folder, Clock clock, Duration quiet, ToLongFunction<String> mostBytes) {
        if (quiet.isNegative()) {
            throw new WrongUsage("The quiet time must not be negative: " + quiet);
        }
        this.folder = folder;
        this.clock = clock;
        this.quiet = quiet;
        this.mostBytes = mostBytes;
    }

    /** Everything in the inbox and its sub-folders but files that programs leave about, in order of their paths. */
    public Look look() throws IOException {
        Path real = folder.toRealPath(); // the inbox itself may be a link, such as to a share
        SortedMap<String, Finder.Found> found = new TreeMap<>();
        Files.walkFileTree(real, new Finder(real, found));
        Map<Path, Look.Seen> files = new LinkedHashMap<>();
        found.values().forEach(f -> files.put(folder.resolve(f.place()), f.seen()));
        return new Look(files);
    }

    /** Looks again, and tells which files have come to rest since the earlier look. */
    public Settled settled(Look earlier) throws IOException {
        List<Path> ready = new ArrayList<>();
        List<NotTaken> notTaken = new ArrayList<>();
        look().files().forEach((path, seen) -> {
            Optional<Why> why = whyNot(path, earlier.files().get(path), seen);
            why.ifPresentOrElse(w -> notTaken.add(new NotTaken(path, w)), () -> ready.add(path));
        });
        return new Settled(ready, notTaken);
    }

    private Optional<Why> whyNot(Path path, Look.@Nullable Seen before, Look.Seen now) {
        if (now.why() != null) {
            return Optional.of(now.why());
        }
        if (now.stamp().size() == 0) {
            return Optional.of(Why.EMPTY);
        }
        if (!now.equals(before)) {
            return Optional.of(Why.CHANGING);
        }
        if (now.stamp().size() > mostBytes.applyAsLong(path.getFileName().toString())) {
            return Optional.of(Why.TOO_LARGE);
        }
        if (isRecent(now.stamp())) {
            return Optional.of(Why.RECENT);
        }
        if (!Files.isReadable(path)) {
            return Optional.of(Why.UNREADABLE);
        }
        return mayBeIncomplete(now.stamp()) && !Container.isWhole(path)
                ? Optional.of(Why.INCOMPLETE)
                : Optional.empty();
    }

    /** Who asks for no quiet time says that all files are complete. */
    private boolean mayBeIncomplete(Stamp stamp) {
        return !quiet.isZero() && age(stamp).compareTo(LONGEST_PAUSE) < 0;
    }

    private Duration age(Stamp stamp) {
        return Duration.between(stamp.modified(), clock.instant()).abs();
    }

    /** A date ahead of the clock counts as far from it too: the sender's clock may be wrong for good. */
    private boolean isRecent(Stamp stamp) {
        return age(stamp).compareTo(quiet) < 0;
    }
}
