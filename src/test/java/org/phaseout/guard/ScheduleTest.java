package org.phaseout.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.guard.Schedule.Slot;

/** Every night has its run, and no night has two, whatever the clocks do. */
class ScheduleTest {

    private static final List<String> NIGHTLY = List.of("15 1 * * *");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final HandClock clock = new HandClock("2026-11-01T12:00:00Z");

    @Test
    void nothingIsDueBeforeTheFirstNight() {
        Schedule schedule = nightly(UTC);

        clock.set("2026-11-02T01:14:59Z");
        assertThat(schedule.due()).isEmpty();
        clock.set("2026-11-02T01:15:00Z");
        assertThat(schedule.due()).isPresent();
    }

    @Test
    void aSlotStaysDueUntilItIsDone() {
        Schedule schedule = nightly(UTC);
        clock.set("2026-11-02T01:20:00Z");

        assertThat(schedule.due()).isEqualTo(schedule.due()).isPresent();
        schedule.done(schedule.due().orElseThrow());
        assertThat(schedule.due()).isEmpty();
    }

    @Test
    void eachNightOfAYearHasOneRun() {
        assertThat(slots(nightly(UTC), "2027-11-01T12:00:00Z", Duration.ofMinutes(30)))
                .hasSize(365)
                .doesNotHaveDuplicates();
    }

    @Test
    void aClockPutBackAnHourDoublesNoNight() {
        Schedule schedule = nightly(UTC);
        clock.set("2026-11-02T01:20:00Z");
        schedule.done(schedule.due().orElseThrow());

        clock.add(Duration.ofHours(-1));

        assertThat(slots(schedule, "2026-11-03T12:00:00Z", Duration.ofMinutes(5)))
                .containsExactly(at("2026-11-03T01:15"));
    }

    @Test
    void aClockPutForwardADayRunsOnceAndGoesOn() {
        Schedule schedule = nightly(UTC);
        clock.set("2026-11-02T01:20:00Z");
        schedule.done(schedule.due().orElseThrow());

        clock.add(Duration.ofDays(1));

        assertThat(slots(schedule, "2026-11-05T12:00:00Z", Duration.ofMinutes(5)))
                .containsExactly(at("2026-11-03T01:15"), at("2026-11-04T01:15"), at("2026-11-05T01:15"));
    }

    @Test
    void aClockPutForwardADayAndPutRightMissesNoNight() {
        Schedule schedule = nightly(UTC);
        clock.set("2026-11-03T10:00:00Z");
        schedule.done(schedule.due().orElseThrow());

        clock.set("2026-11-02T10:05:00Z");

        assertThat(slots(schedule, "2026-11-04T12:00:00Z", Duration.ofMinutes(5)))
                .containsExactly(at("2026-11-03T01:15"), at("2026-11-04T01:15"));
    }

    @ParameterizedTest(name = "at {0} when the clocks change on {1}")
    @CsvSource({
        "15 1 * * *, 2026-03-29",
        "15 2 * * *, 2026-03-29",
        "0 3 * * *,  2026-03-29",
        "15 1 * * *, 2026-10-25",
        "15 2 * * *, 2026-10-25",
        "0 3 * * *,  2026-10-25"
    })
    void summerTimeMissesAndDoublesNoNight(String cron, String day) {
        clock.set(day + "T12:00:00Z");
        clock.add(Duration.ofDays(-2));
        Schedule schedule = new Schedule(List.of(cron), BERLIN, clock, null);

        List<LocalDateTime> slots = slots(schedule, day + "T20:00:00Z", Duration.ofMinutes(5));

        assertThat(slots).hasSize(2).doesNotHaveDuplicates();
        assertThat(slots.get(1)).isEqualTo(slots.get(0).plusDays(1));
    }

    @Test
    void aTimeThatIsPassedOverIsDueWhenTheClocksHaveMovedOn() {
        clock.set("2026-03-29T00:59:00Z");
        Schedule schedule = new Schedule(List.of("15 2 * * *"), BERLIN, clock, null);

        clock.set("2026-03-29T01:14:00Z");
        assertThat(schedule.due()).isEmpty();
        clock.set("2026-03-29T01:15:00Z");
        assertThat(schedule.due()).isPresent();
    }

    @Test
    void theTwentyNinthOfFebruaryIsANightLikeOthersAndCanBeOneOfItsOwn() {
        clock.set("2028-02-27T12:00:00Z");
        assertThat(slots(nightly(UTC), "2028-03-01T12:00:00Z", Duration.ofMinutes(30)))
                .containsExactly(at("2028-02-28T01:15"), at("2028-02-29T01:15"), at("2028-03-01T01:15"));

        clock.set("2026-01-01T00:00:00Z");
        Schedule leap = new Schedule(List.of("15 1 29 2 *"), UTC, clock, null);
        assertThat(slots(leap, "2031-01-01T00:00:00Z", Duration.ofDays(1))).containsExactly(at("2028-02-29T01:15"));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"UTC, America/New_York", "UTC, Asia/Tokyo", "Asia/Tokyo, UTC", "America/New_York, Pacific/Auckland"})
    void aChangeOfZoneMissesAndDoublesNoNight(String from, String to) {
        Schedule before = nightly(ZoneId.of(from));
        slots(before, "2026-11-05T18:00:00Z", Duration.ofMinutes(10));
        LocalDateTime last = before.last().at();

        Schedule after = new Schedule(NIGHTLY, ZoneId.of(to), clock, before.last());
        List<LocalDateTime> slots = slots(after, "2026-11-09T18:00:00Z", Duration.ofMinutes(10));

        assertThat(slots.get(0)).isEqualTo(last.plusDays(1));
        for (int i = 1; i < slots.size(); i++) {
            assertThat(slots.get(i)).isEqualTo(slots.get(i - 1).plusDays(1));
        }
    }

    @ParameterizedTest(name = "after {0} days")
    @CsvSource({"1", "20", "400", "3000"})
    void downtimeIsCaughtUpWithExactlyOneRun(int days) {
        Slot last = new Slot(at("2026-11-01T01:15"), UTC);
        clock.add(Duration.ofDays(days));

        Schedule schedule = new Schedule(NIGHTLY, UTC, clock, last);

        assertThat(schedule.due().map(Slot::at)).contains(at("2026-11-01T01:15").plusDays(days));
        schedule.done(schedule.due().orElseThrow());
        assertThat(schedule.due()).isEmpty();
    }

    @Test
    void ofSeveralExpressionsEachHasItsTimes() {
        Schedule schedule = new Schedule(List.of("0 6 * * MON-FRI", "0 18 * * *"), UTC, clock, null);

        assertThat(slots(schedule, "2026-11-03T00:00:00Z", Duration.ofMinutes(10)))
                .containsExactly(at("2026-11-01T18:00"), at("2026-11-02T06:00"), at("2026-11-02T18:00"));
    }

    @Test
    void theLastSlotIsKept(@TempDir Path home) throws Exception {
        Files.createDirectory(home.resolve("state"));
        SlotFile file = new SlotFile(home);
        assertThat(file.read()).isNull();

        Slot slot = new Slot(at("2026-11-01T01:15"), BERLIN);
        file.write(slot);

        assertThat(file.read()).isEqualTo(slot);
        Files.writeString(home.resolve("state").resolve("watch.json"), "{\n  \"last_sl");
        assertThat(file.read()).as("one that was cut off").isNull();
    }

    @Test
    void whatIsNoExpressionIsRefused() {
        assertThatThrownBy(() -> new Schedule(List.of("at night"), UTC, clock, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Schedule nightly(ZoneId zone) {
        return new Schedule(NIGHTLY, zone, clock, null);
    }

    /** Slots done while the clock goes on to a time. */
    private List<LocalDateTime> slots(Schedule schedule, String until, Duration step) {
        List<LocalDateTime> slots = new ArrayList<>();
        for (; clock.instant().isBefore(Instant.parse(until)); clock.add(step)) {
            schedule.due().ifPresent(slot -> {
                slots.add(slot.at());
                schedule.done(slot);
            });
        }
        return slots;
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }
}
