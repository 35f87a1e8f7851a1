package org.phaseout.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Progress;
import org.phaseout.ops.Rebuild;
import org.phaseout.ops.RunReport;

/** The database file is damaged: refused, or found by verify, or harmless; never silently wrong. Rebuild mends it. */
class DamagedDatabaseTest {

    private static final int PAGE = 4096;

    @TempDir
    private static Path folder;

    private static Oracle oracle;
    private static SmallNight sound;

    enum Damage {
        FLIPPED_BYTES {
            @Override
            void to(RandomAccessFile file, Random random) throws IOException {
                for (int i = 0; i < 16; i++) {
                    long at = (long) (random.nextDouble() * file.length());
                    file.seek(at);
                    int was = file.read();
                    file.seek(at);
                    file.write(was ^ (1 + random.nextInt(255)));
                }
            }
        },
        ZEROED_PAGE {
            @Override
            void to(RandomAccessFile file, Random random) throws IOException {
                file.seek(random.nextInt((int) (file.length() / PAGE)) * (long) PAGE);
                file.write(new byte[PAGE]);
            }
        },
        RANDOM_PAGE {
            @Override
            void to(RandomAccessFile file, Random random) throws IOException {
                byte[] page = new byte[PAGE];
                random.nextBytes(page);
                file.seek(random.nextInt((int) (file.length() / PAGE)) * (long) PAGE);
                file.write(page);
            }
        },
        CUT_TAIL {
            @Override
            void to(RandomAccessFile file, Random random) throws IOException {
                file.setLength(file.length() - 1 - random.nextInt(4 * PAGE));
            }
        },
        CUT_HALF {
            @Override
            void to(RandomAccessFile file, Random random) throws IOException {
                file.setLength(file.length() / 2 + random.nextInt(PAGE));
            }
        },
        GARBAGE_APPENDED {
            @Override
            void to(RandomAccessFile file, Random random) throws IOException {
                byte[] garbage = new byte[1 + random.nextInt(4 * PAGE)];
                random.nextBytes(garbage);
                file.seek(file.length());
                file.write(garbage);
            }
        },
        PAGE_COPIED_OVER_ANOTHER {
            @Override
            void to(RandomAccessFile file, Random random) throws IOException {
                byte[] page = new byte[PAGE];
                int pages = (int) (file.length() / PAGE);
                file.seek(random.nextInt(pages) * (long) PAGE);
                file.readFully(page);
                file.seek(random.nextInt(pages) * (long) PAGE);
                file.write(page);
            }
        };

        abstract void to(RandomAccessFile file, Random random) throws IOException;
    }

    @BeforeAll
    static void runUndisturbed() throws Exception {
        oracle = Oracle.of(folder.resolve("undisturbed"));
        sound = new SmallNight(folder.resolve("undisturbed"));
    }

    @ParameterizedTest
    @EnumSource
    void isNeverSilentlyWrong(Damage damage) throws Exception {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < FaultCases.count(6, 30); i++) {
            Random random = FaultCases.random(damage.ordinal() * 1000L + i);
            SmallNight night = copy(folder.resolve(damage + " " + i));
            Path database = night.home().resolve("state").resolve("phaseout.mv.db");
            try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
                damage.to(file, random);
            }
            try {
                Outcome outcome = outcome(night);
                outcomes.merge(outcome, 1, Integer::sum);
                if (outcome == Outcome.HARMLESS) {
                    oracle.holds(night);
                }
                if (i == 0 || FaultCases.nightly()) {
                    RunReport rebuilt = new Rebuild(night.home(), SmallNight.JOBS).rebuild(Progress.NONE);
                    assertThat(rebuilt.faults()).isEmpty();
                    oracle.holds(night);
                }
            } catch (Exception | AssertionError e) {
                throw new AssertionError(FaultCases.shown(damage + ", copy " + i), e);
            }
        }
        System.out.println("damaged database, " + damage + ": " + outcomes);
    }

    /** What became of a damaged database. */
    private enum Outcome {
        /** Opening it, or a run, ended with exit code 3. */
        REFUSED,
        /** It opened, and verify said what is wrong. */
        FOUND,
        /** Nothing that is kept was hit: verify found nothing, and the outputs are the same. */
        HARMLESS
    }

    /** Verify first, as the documents say; then a run, if verify found nothing. */
    private static Outcome outcome(SmallNight night) {
        try (Pipeline pipeline = night.open()) {
            if (pipeline.verification().verify().damaged()) {
                return Outcome.FOUND;
            }
            return SmallNight.run(pipeline, Progress.NONE).exitCode() == 3 ? Outcome.REFUSED : Outcome.HARMLESS;
        } catch (Exception e) {
            return Outcome.REFUSED;
        }
    }

    private static SmallNight copy(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(sound.home())) {
            for (Path from : all.sorted().toList()) {
                Path to = home.resolve(sound.home().relativize(from).toString());
                Files.copy(from, to, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
        return new SmallNight(home);
    }
}
