package org.phaseout.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.intake.NotTaken.Why;

class InboxTest {

    private static final Instant NOW = Instant.parse("2026-03-01T01:15:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration QUIET = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private Inbox inbox() {
        return new Inbox(folder, CLOCK, QUIET);
    }

    private Path drop(String name, String text, Duration ago) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
        return file;
    }

    private Path drop(String name) throws IOException {
        return drop(name, "data", Duration.ofMinutes(5));
    }

    @Test
    void aFileAtRestIsReadyAlsoInASubFolder() throws IOException {
        Path deep = drop("AAA/2020/b.xlsx");
        Path top = drop("c.xlsx");
        Path capital = drop("B.xlsx");

        Settled settled = inbox().settled(inbox().look());

        assertThat(settled.ready()).containsExactly(deep, capital, top);
        assertThat(settled.notTaken()).isEmpty();
    }

    @Test
    void aFileThatGrowsBetweenTheLooksWaits() throws IOException {
        Path file = drop("a.xlsx");
        Look first = inbox().look();
        drop("a.xlsx", "data and more", Duration.ofMinutes(5));

        assertThat(inbox().settled(first)).isEqualTo(new Settled(List.of(), List.of(new NotTaken(file, Why.CHANGING))));
    }

    @Test
    void aFileThatTheFirstLookDidNotSeeWaits() throws IOException {
        Look first = inbox().look();
        Path file = drop("a.xlsx");

        assertThat(inbox().settled(first).notTaken()).containsExactly(new NotTaken(file, Why.CHANGING));
    }

    @Test
    void aFileWrittenJustNowWaits() throws IOException {
        Path file = drop("a.xlsx", "data", Duration.ofSeconds(9));
        Path older = drop("b.xlsx", "data", Duration.ofSeconds(10));

        Settled settled = inbox().settled(inbox().look());

        assertThat(settled.notTaken()).containsExactly(new NotTaken(file, Why.RECENT));
        assertThat(settled.ready()).containsExactly(older);
    }

    @Test
    void withoutQuietTimeTwoEqualLooksAreEnough() throws IOException {
        Path file = drop("a.xlsx", "data", Duration.ZERO);
        Inbox inbox = new Inbox(folder, CLOCK, Duration.ZERO);

        assertThat(inbox.settled(inbox.look()).ready()).containsExactly(file);
    }

    @Test
    void aFileDatedFarAheadIsTakenSinceItsSendersClockIsWrong() throws IOException {
        Path file = drop("a.xlsx", "data", Duration.ofDays(-400));

        assertThat(inbox().settled(inbox().look()).ready()).containsExactly(file);
    }

    @Test
    void anEmptyFileWaits() throws IOException {
        Path file = drop("a.xlsx", "", Duration.ofDays(1));

        assertThat(inbox().settled(inbox().look()).notTaken()).containsExactly(new NotTaken(file, Why.EMPTY));
        assertThat(Why.EMPTY.sentence()).contains("send it again");
    }

    @Test
    void whatProgramsLeaveAboutIsPassedOver() throws IOException {
        for (String name : List.of(
                "~$a.xlsx",
                ".hidden.xlsx",
                "a.tmp",
                "a.xlsx.PART",
                "a.xlsx.crdownload",
                "Thumbs.db",
                ".~lock.a.ods#",
                ".sync/a.xlsx")) {
            drop(name);
        }

        assertThat(inbox().settled(inbox().look())).isEqualTo(new Settled(List.of(), List.of()));
    }

    @Test
    void aLinkIsNotFollowedOutOfTheInbox(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.xlsx"), "data");
        Path file = Files.createSymbolicLink(folder.resolve("link.xlsx"), secret);
        Path sub = Files.createSymbolicLink(folder.resolve("sub"), elsewhere);

        Settled settled = inbox().settled(inbox().look());

        assertThat(settled.ready()).isEmpty();
        assertThat(settled.notTaken())
                .containsExactly(new NotTaken(file, Why.NOT_A_FILE), new NotTaken(sub, Why.NOT_A_FILE));
    }

    @Test
    void theInboxItselfMayBeALinkToAShare(@TempDir Path elsewhere) throws IOException {
        drop("AAA/a.xlsx");
        Path link = Files.createSymbolicLink(elsewhere.resolve("inbox"), folder);
        Inbox inbox = new Inbox(link, CLOCK, QUIET);

        assertThat(inbox.settled(inbox.look()).ready()).containsExactly(link.resolve("AAA/a.xlsx"));
    }

    @Test
    void aMissingInboxIsAFaultAndNotAnEmptyOne() {
        Inbox inbox = new Inbox(folder.resolve("nowhere"), CLOCK, QUIET);

        assertThatThrownBy(inbox::look).isInstanceOf(IOException.class).hasMessageContaining("nowhere");
    }

    /** What phaseout itself writes has its end; half of it has not. */
    @ParameterizedTest
    @CsvSource({
        "hfc-article-7-workbook/MEX-article-7-2023.xlsx",
        "hfc-country-programme-xls/KEN-country-programme-2022.xls",
        "methyl-bromide-country-programme/Kenya_country_programme_2008.xls"
    })
    void aWorkbookWithoutItsEndWaitsAnHour(String sample) throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("sample-inputs", sample));
        Path file = drop("a.xlsx");
        for (int cut : new int[] {whole.length / 4, whole.length / 2, whole.length * 3 / 4}) {
            Files.write(file, Arrays.copyOf(whole, cut));
            Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofMinutes(59))));

            assertThat(inbox().settled(inbox().look()).notTaken()).containsExactly(new NotTaken(file, Why.INCOMPLETE));
            Inbox taking = new Inbox(folder, CLOCK, Duration.ZERO);
            assertThat(taking.settled(taking.look()).ready()).containsExactly(file);

            Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Inbox.LONGEST_PAUSE)));
            assertThat(inbox().settled(inbox().look()).ready()).containsExactly(file);
        }
        Files.write(file, whole);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofMinutes(5))));
        assertThat(inbox().settled(inbox().look()).ready()).containsExactly(file);
    }

    @Test
    void allWorkbooksOfTheSamplesHaveTheirEndButTheBrokenOne() throws IOException {
        try (Stream<Path> samples = Files.walk(Path.of("sample-inputs"))) {
            assertThat(samples.filter(f -> f.toString().matches(".*\\.xlsx?")).filter(f -> !Container.isWhole(f)))
                    .allSatisfy(f -> assertThat(f.getFileName()).hasToString("broken.xlsx"));
        }
    }
}
