package org.phaseout.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.HomeStore;
import org.phaseout.definition.DefinitionFaults;
import org.phaseout.fault.Effects.Effect;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Progress;
import org.phaseout.ops.RunReport;
import org.phaseout.ops.Surroundings;

/** A call to the disk or to the database fails: the run ends with a clear fault, and the next one makes up for it. */
@Tag(HomeStore.TAG)
class FailingCallTest {

    @TempDir
    private static Path folder;

    private static Oracle oracle;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        oracle = Oracle.of(folder.resolve("undisturbed"));
    }

    /** Each attempt is struck at a kind of call that none before it was; the attempts of a night follow each other. */
    @Test
    void everyKindOfCallMayFailOnce() throws Exception {
        Set<String> struck = new TreeSet<>();
        Random coin = FaultCases.random(1);
        int before;
        do {
            before = struck.size();
            List<String> story = new ArrayList<>();
            SmallNight night = SmallNight.in(folder.resolve("kinds " + before));
            try {
                struckUntilNothingIsNew(night, struck, coin, story);
                oracle.holds(night);
            } catch (Exception | AssertionError e) {
                throw new AssertionError(FaultCases.shown("After " + story), e);
            }
        } while (struck.size() > before);
        assertThat(struck.size()).as("kinds of calls").isGreaterThan(150);
    }

    private static void struckUntilNothingIsNew(SmallNight night, Set<String> struck, Random coin, List<String> story)
            throws Exception {
        Effects effects = new Effects();
        @Nullable Pipeline pipeline = null;
        try {
            Strike strike;
            do {
                strike = Strike.atNew(struck, coin);
                effects.plan(strike);
                try {
                    pipeline = pipeline == null ? open(night, effects) : pipeline;
                    ended(SmallNight.run(pipeline, Progress.NONE), strike);
                } catch (Exception e) {
                    clean(e, strike);
                }
                Effect hit = strike.hit();
                if (hit != null) {
                    story.add(strike.toString());
                    struck.add(hit.kind());
                }
                oracle.nothingLost(night);
            } while (strike.hit() != null);
        } finally {
            effects.plan(new Effects.Plan() {});
            if (pipeline != null) {
                pipeline.close();
            }
        }
    }

    /** In a fresh home folder each; at night for every call, failing before or, by the toss of a coin, after its effect. */
    @Test
    void anyOneCallMayFail() throws Exception {
        Effects effects = new Effects();
        SmallNight counted = SmallNight.in(folder.resolve("counted"));
        open(counted, effects).close();
        SmallNight.run(FaultyFileSystem.around(counted.home(), effects), around(effects));
        int all = effects.seen().size();
        Random random = FaultCases.random(2);
        double stride = FaultCases.nightly() ? 1 : all / (double) FaultCases.count(12, all);
        for (double at = 1 + random.nextDouble() * (stride - 1); at <= all; at += stride) {
            int number = (int) at;
            SmallNight night = SmallNight.in(folder.resolve("call " + number));
            Effects struck = new Effects();
            Strike strike = Strike.at(number, random);
            struck.plan(strike);
            try {
                try {
                    ended(SmallNight.run(FaultyFileSystem.around(night.home(), struck), around(struck)), strike);
                } catch (Exception e) {
                    clean(e, strike);
                }
                oracle.nothingLost(night);
                assertThat(night.run().faults()).as("faults of the next run").isEmpty();
                oracle.holds(night);
            } catch (Exception | AssertionError e) {
                throw new AssertionError(FaultCases.shown("After " + strike), e);
            }
        }
    }

    private static Pipeline open(SmallNight night, Effects effects) {
        return Pipeline.open(
                FaultyFileSystem.around(HomeStore.at(night.home()), effects), SmallNight.JOBS, around(effects));
    }

    private static Surroundings around(Effects effects) {
        return new Surroundings(Clock.systemUTC(), new FaultyDatabase(effects));
    }

    /** A run without a fault ends well; one with a fault may end well all the same, or says that it did not. */
    private static void ended(RunReport report, Strike strike) {
        if (strike.hit() == null) {
            assertThat(report.faults()).isEmpty();
        } else if (!report.faults().isEmpty()) {
            assertThat(report.exitCode()).isEqualTo(3);
        }
    }

    /** What the command line makes exit code 3 of: no complaint about usage or definitions, which nobody could mend. */
    private static void clean(Exception failure, Strike strike) {
        assertThat(strike.hit()).as("what failed of itself: " + failure).isNotNull();
        assertThat(failure).isNotInstanceOf(IllegalArgumentException.class);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause).isNotInstanceOf(DefinitionFaults.class);
        }
    }
}
