package org.phaseout.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.HomeStore;
import org.phaseout.fault.Effects.Effect;
import org.phaseout.ops.Surroundings;

/** A run ends, with no chance to tidy up, right before or right after one of its effects. */
@Tag(HomeStore.TAG)
class HaltedRunTest {

    /** Where halting is tried at every build; at night it is tried at every effect. */
    private static final List<String> BOUNDARIES = List.of(
            "write processing/ draft .tmp",
            "move processing/ draft .tmp to processing/ draft .from",
            "move inbox/ .csv to processing/ .csv",
            "move processing/ draft .tmp to processing/ .csv",
            "sql insert into submission (",
            "sql insert into record_",
            "commit",
            "commit",
            "commit",
            "sql insert into summary_",
            "sql update submission set state",
            "move archive/ draft .tmp to archive/ .json",
            "move processing/ .csv to archive/ .csv",
            "attributes archive/",
            "move processing/ .csv to duplicates/ .csv",
            "sql insert into published",
            "write output/",
            "move output/ draft .next to output/",
            "link output",
            "sql update run set status");

    @TempDir
    private static Path folder;

    private static Oracle oracle;
    private static ChildJvm jvm;
    private static List<Effect> effects;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        oracle = Oracle.of(folder.resolve("undisturbed"));
        jvm = ChildJvm.prepared();
        Effects counting = new Effects();
        SmallNight night = SmallNight.in(folder.resolve("counted"));
        SmallNight.run(
                FaultyFileSystem.around(night.home(), counting),
                new Surroundings(Clock.systemUTC(), new FaultyDatabase(counting)));
        effects = counting.seen();
    }

    @Test
    void nothingIsLostWhereverItHalts() throws Exception {
        List<SideBySide.Case> cases = new ArrayList<>();
        for (Effect effect : chosen()) {
            for (String when : List.of("before", "after")) {
                SmallNight night = SmallNight.in(folder.resolve(when + " " + effect.number()));
                cases.add(() -> halted(night, when, effect));
            }
        }
        SideBySide.run(cases);
    }

    private static void halted(SmallNight night, String when, Effect effect) throws Exception {
        try {
            Process process = jvm.start(night, when, Integer.toString(effect.number()));
            assertThat(ChildJvm.end(process)).as(ChildJvm.all(night)).isEqualTo(ChildNight.HALTED);
            oracle.nothingLost(night);
            oracle.keeps(ChildJvm.told(night), night);
            assertThat(night.run().faults()).as("faults of the next run").isEmpty();
            oracle.holds(night);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(FaultCases.shown("Halted " + when + " " + effect), e);
        }
    }

    /** One effect of each boundary, seeded. Before a boundary is after the effect in front of it. */
    private static List<Effect> chosen() {
        if (FaultCases.nightly()) {
            return effects.stream().filter(Effect::changes).toList();
        }
        Random random = FaultCases.random(3);
        List<Effect> chosen = new ArrayList<>();
        for (String boundary : BOUNDARIES) {
            List<Effect> there = effects.stream()
                    .filter(effect -> effect.kind().startsWith(boundary))
                    .toList();
            assertThat(there).as(boundary).isNotEmpty();
            chosen.add(there.get(random.nextInt(there.size())));
        }
        return chosen;
    }
}
