package org.phaseout.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.HomeStore;
import org.phaseout.cli.PhaseoutCommand;
import org.phaseout.fault.Effects.Effect;
import org.phaseout.ops.RunReport;
import org.phaseout.ops.Surroundings;

/** The database is not there when a run starts, or goes away in its midst: a clear exit code, and a later run completes. */
@Tag(HomeStore.TAG)
class DatabaseGoneTest {

    @TempDir
    private static Path folder;

    private static Oracle oracle;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        oracle = Oracle.of(folder.resolve("undisturbed"));
    }

    @Test
    void whereItsFileCannotBeMade() throws Exception {
        HomeStore.assumeFile();
        SmallNight night = SmallNight.in(folder.resolve("no place"));
        Path inTheWay = Files.createDirectory(night.home().resolve("state").resolve("phaseout.mv.db"));

        assertThat(command(night)).isEqualTo(3);
        oracle.nothingLost(night);

        Files.delete(inTheWay);
        assertThat(command(night)).isEqualTo(1);
        oracle.holds(night);
    }

    @Test
    void whereAnotherProgramHasItsFile() throws Exception {
        HomeStore.assumeFile();
        SmallNight night = SmallNight.empty(folder.resolve("locked"));
        night.run();
        for (Path file : SmallNight.files()) {
            night.drop(file, SmallNight.FILES.relativize(file).toString());
        }
        Path database = night.home().resolve("state").resolve("phaseout.mv.db");
        try (FileChannel other = FileChannel.open(database, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(command(night)).isEqualTo(4);
        }
        oracle.nothingLost(night);

        assertThat(command(night)).isEqualTo(1);
        oracle.holds(night);
    }

    /** From one call on, each fails, the rollback too. */
    @Test
    void whenItGoesAwayInTheMidstOfARun() throws Exception {
        Effects counting = new Effects();
        SmallNight counted = SmallNight.in(folder.resolve("counted"));
        SmallNight.run(counted.home(), around(counting));
        List<Effect> calls = counting.seen();
        List<Effect> commits =
                calls.stream().filter(e -> e.kind().equals("commit")).toList();
        Random random = FaultCases.random(13);
        List<Effect> chosen = new ArrayList<>();
        for (int i = 0; i < FaultCases.count(3, 30); i++) {
            chosen.add(calls.get(random.nextInt(calls.size())));
            chosen.add(commits.get(random.nextInt(commits.size())));
        }
        for (Effect from : chosen) {
            goneFrom(from, SmallNight.in(folder.resolve("gone " + chosen.indexOf(from) + " " + from.number())));
        }
    }

    private static void goneFrom(Effect from, SmallNight night) throws Exception {
        Effects effects = new Effects();
        effects.plan(new Effects.Plan() {
            @Override
            public boolean failsBefore(Effect effect) {
                return effect.number() >= from.number();
            }
        });
        try {
            try {
                RunReport report = SmallNight.run(night.home(), around(effects));
                assertThat(report.exitCode()).isEqualTo(3);
            } catch (RuntimeException e) {
                assertThat(e).isNotInstanceOf(IllegalArgumentException.class);
            }
            oracle.nothingLost(night);
            assertThat(night.run().faults()).as("faults of the next run").isEmpty();
            oracle.holds(night);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(FaultCases.shown("Gone from " + from), e);
        }
    }

    private static Surroundings around(Effects effects) {
        return new Surroundings(Clock.systemUTC(), new FaultyDatabase(effects));
    }

    private static int command(SmallNight night) {
        return PhaseoutCommand.execute(
                "run", "--home", night.home().toString(), "--jobs", SmallNight.JOBS.toString(), "--settle", "0");
    }
}
