package org.phaseout.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.guard.HandClock;
import org.phaseout.guard.HomeLock;
import org.phaseout.guard.StopRequest;
import org.phaseout.intake.Folders;

/** Watching runs when there is something to do, and only then. */
class LookoutTest {

    private final HandClock clock = new HandClock("2026-11-01T12:00:00Z");
    private int runs;

    @TempDir
    private Path home;

    @BeforeEach
    void makeFolders() throws IOException {
        Folders.under(home).create();
    }

    @Test
    void aFileThatHasComeToRestIsRunForOnce() throws IOException {
        Path file = Files.writeString(home.resolve("inbox").resolve("one.csv"), "a");
        Lookout lookout = onArrival();

        look(lookout);
        assertThat(runs).as("after one look").isZero();
        look(lookout);
        assertThat(runs).as("after two looks").isEqualTo(1);
        Files.delete(file);
        look(lookout);
        look(lookout);
        assertThat(runs).as("once it is taken").isEqualTo(1);
    }

    @Test
    void aFileThatARunLeavesLyingIsNotRunForAgain() throws IOException {
        Files.writeString(home.resolve("inbox").resolve("left.csv"), "a");
        Lookout lookout = onArrival();
        look(lookout);
        look(lookout);
        look(lookout);
        look(lookout);
        assertThat(runs).isEqualTo(1);

        Files.writeString(home.resolve("inbox").resolve("later.csv"), "b");
        look(lookout);
        look(lookout);
        look(lookout);
        assertThat(runs).as("a later one is").isEqualTo(2);
    }

    @Test
    void itGivesWayToOthersAndTriesAgain() throws IOException {
        Lookout lookout = nightly();
        clock.set("2026-11-02T01:15:00Z");
        try (HomeLock other = HomeLock.take(home, "rebuild", clock)) {
            assertThat(other.holder().command()).isEqualTo("rebuild");
            look(lookout);
            look(lookout);
        }
        assertThat(runs).isZero();

        look(lookout);
        look(lookout);

        assertThat(runs).isEqualTo(1);
    }

    @Test
    void nightsThatPassedWhileNobodyWatchedAreCaughtUpWithOneRun() throws IOException {
        look(nightly());
        assertThat(runs).as("on the first day").isZero();

        clock.set("2026-11-05T09:00:00Z");
        Lookout later = nightly();
        look(later);
        look(later);
        look(nightly());

        assertThat(runs).isEqualTo(1);
    }

    @Test
    void aNightWhoseRunWasStoppedIsCaughtUp() throws IOException {
        Lookout first = nightly();
        clock.set("2026-11-02T01:15:00Z");
        first.look(StopRequest.from(home));
        clock.set("2026-11-03T01:15:00Z");
        StopRequest stop = StopRequest.from(home);
        stop.ask();
        first.look(stop);
        assertThat(runs).isEqualTo(2);

        look(nightly());
        look(nightly());

        assertThat(runs).isEqualTo(3);
    }

    private void look(Lookout lookout) throws IOException {
        lookout.look(StopRequest.from(home));
    }

    private Lookout onArrival() throws IOException {
        return lookout(Duration.ZERO, null);
    }

    private Lookout nightly() throws IOException {
        return lookout(null, new Watch.Timetable(List.of("15 1 * * *"), ZoneId.of("UTC")));
    }

    private Lookout lookout(@Nullable Duration quiet, Watch.@Nullable Timetable timetable) throws IOException {
        return new Lookout(home, clock, new Watch.Times(Duration.ofSeconds(30), quiet, timetable), stop -> {
            HomeLock.take(home, "watch", clock).close();
            runs++;
        });
    }
}
