package org.phaseout.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One holder at a time, and others learn who. */
class HomeLockTest {

    private final HandClock clock = new HandClock("2026-11-01T01:15:00Z");

    @TempDir
    private Path home;

    @Test
    void theSecondLearnsWhoHoldsIt() {
        try (HomeLock held = HomeLock.take(home, "run", clock)) {
            assertThat(held.holder().command()).isEqualTo("run");
            assertThatThrownBy(() -> HomeLock.take(home, "status", clock))
                    .isInstanceOf(Locked.class)
                    .hasMessage(
                            "Another run is at work in this home folder: run, process %d on %s since 2026-11-01T01:15:00Z. Try again when it is done.",
                            ProcessHandle.current().pid(), Processes.host());
        }
    }

    @Test
    void itIsFreeAgainWhenGivenBackAndItsFileStays() throws Exception {
        assertThat(HomeLock.holder(home)).isEmpty();
        HomeLock first = HomeLock.take(home, "run", clock);
        assertThat(HomeLock.holder(home)).contains(first.holder());
        first.close();
        first.close();

        assertThat(HomeLock.holder(home)).isEmpty();
        assertThat(home.resolve("state").resolve("lock")).isEmptyFile();
        HomeLock.take(home, "run", clock).close();
    }

    @Test
    void theSameFolderByAnotherWayIsTheSame() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("link"), Files.createDirectory(home.resolve("real")));
        try (HomeLock held = HomeLock.take(home.resolve("real"), "run", clock)) {
            assertThat(held.holder().pid()).isPositive();
            assertThatThrownBy(() -> HomeLock.take(link, "run", clock)).isInstanceOf(Locked.class);
        }
    }

    @Test
    void whatAKilledHolderLeftInTheFileKeepsNobodyOut() throws Exception {
        Holder gone = new Holder("run", 1, Processes.host(), "of another start", "2026-10-31T01:15:00Z");
        Files.writeString(Files.createDirectory(home.resolve("state")).resolve("lock"), gone.json());
        assertThat(HomeLock.holder(home)).isEmpty();

        try (HomeLock held = HomeLock.take(home, "run", clock)) {
            assertThat(Holder.of(held.holder().json())).isEqualTo(held.holder());
        }
    }

    @Test
    void watchingLeavesTheHomeFolderToOthers() {
        try (HomeLock watch = HomeLock.watching(home, clock);
                HomeLock run = HomeLock.take(home, "run", clock)) {
            assertThat(watch.holder().command()).isEqualTo("watch");
            assertThat(run.holder().command()).isEqualTo("run");
            assertThatThrownBy(() -> HomeLock.watching(home, clock)).isInstanceOf(Locked.class);
        }
    }

    @Test
    void aRequestCountsForThoseWhoWereAtWorkOnly() throws Exception {
        Files.createDirectory(home.resolve("state"));
        StopRequest before = StopRequest.from(home);
        assertThat(before.isUp()).isFalse();

        StopRequest.send(home, clock);

        assertThat(before.isUp()).isTrue();
        StopRequest after = StopRequest.from(home);
        assertThat(after.isUp()).isFalse();
        StopRequest.send(home, clock);
        assertThat(after.isUp()).as("asked again in the same second").isTrue();
    }

    @Test
    void anInterruptIsARequestAndIsTakenOffTheThread() throws Exception {
        StopRequest stop = StopRequest.from(home);
        Thread.currentThread().interrupt();

        stop.pause(Duration.ofMinutes(5));

        assertThat(stop.isUp()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
