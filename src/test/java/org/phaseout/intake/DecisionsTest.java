package org.phaseout.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.intake.Decisions.Decision;
import org.phaseout.intake.Decisions.What;

/** Decisions outlive crashes while they are written, and spreadsheets. */
class DecisionsTest {

    private static final Decision KENYA = decision("a", "kenya.csv", What.WITHDRAWN, "Sent by mistake");
    private static final Decision GHANA =
            decision("b", "Côte; \"west\", 2.xlsx", What.ABANDONED, "Said \"no\"; twice, é");
    private static final Decision AGAIN = decision("a", "kenya.csv", What.REINSTATED, "Was right");
    private static final Decision LATER = decision("c", "later.csv", What.WITHDRAWN, "Later");

    @TempDir
    private Path folder;

    private Path file;
    private Decisions decisions;

    @BeforeEach
    void empty() {
        file = folder.resolve("withdrawn.csv");
        decisions = new Decisions(folder);
    }

    private static Decision decision(String digit, String name, What what, String why) {
        return new Decision(digit.repeat(64), name, what, "amina@stats-01", "2026-03-01T01:15:00Z", why);
    }

    private byte[] written(Decision... all) throws IOException {
        Files.deleteIfExists(file);
        for (Decision decision : all) {
            decisions.add(decision);
        }
        return Files.readAllBytes(file);
    }

    /** The file is cut at every byte, as a crash or a full disk leaves it; then it is read and added to. */
    @Test
    void aFileCutAnywhereIsReadAndCanBeAddedTo() throws IOException {
        int first = written(KENYA).length;
        byte[] whole = written(KENYA, GHANA);
        for (int cut = 0; cut <= whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));

            List<Decision> read = List.copyOf(decisions.all().values());
            decisions.add(LATER);
            List<Decision> after = List.copyOf(decisions.all().values());

            assertThat(read).as("cut at %s", cut).hasSizeLessThanOrEqualTo(cut < first ? 1 : 2);
            if (cut >= first) {
                assertThat(read.get(0)).as("cut at %s", cut).isEqualTo(KENYA);
            }
            if (read.size() == (cut < first ? 1 : 2)) {
                Decision torn = cut < first ? KENYA : GHANA;
                Decision last = read.get(read.size() - 1);
                assertThat(last.what()).isEqualTo(torn.what());
                assertThat(last.sha256()).isEqualTo(torn.sha256());
                assertThat(torn.why()).as("cut at %s", cut).startsWith(last.why());
            }
            assertThat(after.subList(0, after.size() - 1)).as("cut at %s", cut).isEqualTo(read);
            assertThat(after.get(after.size() - 1)).as("cut at %s", cut).isEqualTo(LATER);
            assertThat(Files.readAllLines(file)).as("cut at %s", cut).hasSize(after.size() + 1);
        }
    }

    @Test
    void aDecisionNeedsNoReason() throws IOException {
        Decision silent = decision("d", "d.csv", What.WITHDRAWN, "");

        written(silent, KENYA);

        assertThat(decisions.all().values()).contains(silent, KENYA);
    }

    @Test
    void theLastLineOnAFileHolds() throws IOException {
        written(KENYA, GHANA, AGAIN);

        assertThat(decisions.all().values()).containsExactly(AGAIN, GHANA);
    }

    @Test
    void aLastLineThatAnEditorLeftWithoutItsEndCountsAndIsCompleted() throws IOException {
        byte[] whole = written(KENYA, GHANA);
        Files.write(file, Arrays.copyOf(whole, whole.length - 2));

        assertThat(decisions.all().values()).containsExactly(KENYA, GHANA);
        decisions.add(LATER);
        assertThat(decisions.all().values()).containsExactly(KENYA, GHANA, LATER);
    }

    @Test
    void aLineBreakInAReasonStaysWithinItsLine() throws IOException {
        written(decision("a", "a\nb.csv", What.WITHDRAWN, "one\r\ntwo"));

        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(decisions.all().values())
                .singleElement()
                .satisfies(d -> assertThat(d.why()).isEqualTo("one two"));
    }

    /** Excel saves with a byte order mark, the separator of its language, and what stood beside the table. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"true, ;, LF, 0", "true, ;, CRLF, 3", "false, ;, CRLF, 1", "true, |,|, LF, 2", "true, |,|, CRLF, 0"
            })
    void aFileThatExcelSavedIsReadAndAddedTo(boolean mark, String separator, String end, int more) throws IOException {
        String line = "\"%s\"" + (separator + "\"%s\"").repeat(5) + separator.repeat(more)
                + (end.equals("LF") ? "\n" : "\r\n");
        StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
        text.append(line.replace("\"", "").formatted("sha256", "file", "what", "by", "at", "why"));
        for (Decision d : List.of(KENYA, GHANA)) {
            text.append(line.formatted(
                    d.sha256().toUpperCase(Locale.ROOT),
                    d.file().replace("\"", "\"\""),
                    d.what(),
                    d.by(),
                    d.at(),
                    d.why().replace("\"", "\"\"")));
        }
        text.append(separator.repeat(5 + more)).append(end.equals("LF") ? "\n" : "\r\n");
        Files.writeString(file, text);

        assertThat(decisions.all().values()).containsExactly(KENYA, GHANA);
        decisions.add(LATER);
        assertThat(decisions.all().values()).containsExactly(KENYA, GHANA, LATER);
    }

    @Test
    void aFileOfNothingButLineEndsHoldsNothing() throws IOException {
        Files.writeString(file, "\r\n\r\n");

        assertThat(decisions.all()).isEmpty();
        decisions.add(LATER);
        assertThat(decisions.all().values()).containsExactly(LATER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "withdrawn~withdrwn~line 3~'withdrwn'~withdrawn, abandoned or reinstated",
                "bbbbbbbb~1.2E+63~line 3~'1.2E+63~backup",
                "sha256,file~sha,file~line 1~'sha,file~headings",
                ",amina@stats-01,2026-03-01T01:15:00Z,Second~~line 3~3 cells~6",
                "Second~\"Second~line 3~'~quotation mark"
            })
    void anythingElseIsSaidWithFileLineWhatWasFoundAndWhatToDo(
            String of, String by, String line, String found, String mend) throws IOException {
        written(KENYA, decision("b", "b.csv", What.WITHDRAWN, "Second"), LATER);
        String text = Files.readString(file);
        int at = Math.max(of.startsWith("sha") ? 0 : text.indexOf(of, text.indexOf("\r\n", 100)), 0);
        Files.writeString(file, text.substring(0, at) + (by == null ? "" : by) + text.substring(at + of.length()));

        assertThatThrownBy(decisions::all)
                .isInstanceOf(IOException.class)
                .hasNoCause()
                .hasMessageContainingAll(file.getFileName().toString(), line, found, mend);
    }

    @Test
    void aFileInAnotherEncodingSaysSo() throws IOException {
        written(GHANA, KENYA);
        Files.write(file, Files.readString(file).getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(decisions::all)
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("line 2", "'ô'", "UTF-8");
    }
}
