package org.phaseout.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.HomeStore;

/** A run is killed with SIGKILL at any moment: running again gives the same bytes and loses nothing. */
@Tag(HomeStore.TAG)
@Timeout(6000)
class KilledRunTest {

    private static final int KILLED = 137;

    @TempDir
    private static Path folder;

    private static Oracle oracle;
    private static ChildJvm jvm;
    private static long length;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        oracle = Oracle.of(folder.resolve("undisturbed"));
        jvm = ChildJvm.prepared();
        SmallNight night = SmallNight.in(folder.resolve("timed"));
        Process process = jvm.start(night, "none");
        ChildJvm.begun(night, process);
        long begun = System.nanoTime();
        assertThat(ChildJvm.end(process)).as(ChildJvm.all(night)).isEqualTo(1);
        assertThat(ChildJvm.told(night)).as(ChildJvm.all(night)).hasSize(7);
        length = System.nanoTime() - begun;
        oracle.holds(night);
    }

    @Test
    void onceAtARandomMoment() throws Exception {
        killed(FaultCases.count(25, 500), 1);
    }

    @Test
    void twiceInARow() throws Exception {
        killed(FaultCases.count(10, 100), 2);
    }

    private static void killed(int cases, int times) throws Exception {
        Random random = FaultCases.random(times);
        AtomicInteger cut = new AtomicInteger();
        List<SideBySide.Case> tried = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            SmallNight night = SmallNight.in(folder.resolve("killed " + times + " times, " + i));
            double[] shares = random.doubles(times).toArray();
            tried.add(() -> killed(night, shares, cut));
        }
        SideBySide.run(tried);
        assertThat(cut.get()).as("runs that were cut off").isGreaterThan(cases * times / 2);
    }

    private static void killed(SmallNight night, double[] shares, AtomicInteger cut) throws Exception {
        try {
            for (double share : shares) {
                cut.addAndGet(killedAt(night, share) ? 1 : 0);
                oracle.nothingLost(night);
                oracle.keeps(ChildJvm.told(night), night);
            }
            assertThat(night.run().faults()).as("faults of the next run").isEmpty();
            oracle.holds(night);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(FaultCases.shown("Killed after shares of the run " + Arrays.toString(shares)), e);
        }
    }

    /** @return whether it had not ended by then */
    private static boolean killedAt(SmallNight night, double share) throws IOException, InterruptedException {
        Process process = jvm.start(night, "none");
        try {
            ChildJvm.begun(night, process);
            Thread.sleep((long) (length * share / 1_000_000));
        } finally {
            process.destroyForcibly();
        }
        return process.waitFor() == KILLED;
    }
}
