package org.phaseout.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phaseout.HomeStore;
import org.phaseout.ops.RunReport;
import org.phaseout.ops.Surroundings;

/** The clock jumps between two nights or during one: files count in the order in which they came, whatever the time. */
@Tag(HomeStore.TAG)
@Timeout(120)
class ClockJumpTest {

    private static final int FIRST_NIGHT = 4;

    @TempDir
    private static Path folder;

    private static Oracle oracle;
    private static List<Path> files;

    enum Jump {
        AN_HOUR_BACK(Duration.ofHours(-1)),
        A_DAY_AHEAD(Duration.ofDays(1)),
        TO_THE_29TH_OF_FEBRUARY(Duration.between(Instant.now(), Instant.parse("2028-02-29T23:59:58Z"))),
        YEARS_BACK(Duration.ofDays(-3000));

        private final Duration by;

        Jump(Duration by) {
            this.by = by;
        }
    }

    @BeforeAll
    static void runUndisturbed() throws Exception {
        files = SmallNight.files();
        SmallNight night = SmallNight.empty(folder.resolve("undisturbed"));
        twoNights(night, Clock.systemUTC(), Clock.systemUTC());
        oracle = Oracle.of(night, files);
    }

    @ParameterizedTest
    @EnumSource
    void betweenTwoNights(Jump jump) throws Exception {
        SmallNight night = SmallNight.empty(folder.resolve("between " + jump));

        twoNights(night, Clock.systemUTC(), Clock.offset(Clock.systemUTC(), jump.by));

        oracle.holds(night);
    }

    @ParameterizedTest
    @EnumSource
    void duringANight(Jump jump) throws Exception {
        SmallNight night = SmallNight.empty(folder.resolve("during " + jump));

        twoNights(night, Clock.systemUTC(), jumping(jump.by, 10));

        oracle.holds(night);
    }

    private static void twoNights(SmallNight night, Clock first, Clock second) throws Exception {
        for (Path file : files.subList(0, FIRST_NIGHT)) {
            night.drop(file, SmallNight.FILES.relativize(file).toString());
        }
        run(night, first);
        for (Path file : files.subList(FIRST_NIGHT, files.size())) {
            night.drop(file, SmallNight.FILES.relativize(file).toString());
        }
        run(night, second);
    }

    private static void run(SmallNight night, Clock clock) throws Exception {
        RunReport report = SmallNight.run(night.home(), new Surroundings(clock, UnaryOperator.identity()));
        assertThat(report.faults()).isEmpty();
    }

    /** Right at first, and off by the jump from one look at it on. */
    private static Clock jumping(Duration by, int looks) {
        AtomicInteger looked = new AtomicInteger();
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                Instant now = Instant.now();
                return looked.incrementAndGet() > looks ? now.plus(by) : now;
            }
        };
    }
}
