package org.phaseout.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.audit.Chain.Kind;

class AuditLogTest {

    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-03-01T01:15:00.987Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    private Path file;
    private AuditLog log;

    @BeforeEach
    void open() {
        file = temp.resolve("state").resolve(AuditLog.NAME);
        log = AuditLog.at(file, NIGHT, "amina@stats-01");
    }

    @Test
    void writesOneLineAnEventInOneForm() throws Exception {
        log.add("run.started", Map.of("run", "7", "kind", "nightly"));

        String line = Files.readString(file);
        assertThat(line)
                .startsWith(
                        "{\"seq\":1,\"at\":\"2026-03-01T01:15:00Z\",\"who\":\"amina@stats-01\",\"what\":\"run.started\","
                                + "\"details\":{\"kind\":\"nightly\",\"run\":\"7\"},\"prev\":\"" + "0".repeat(64)
                                + "\",\"hash\":\"")
                .endsWith("\"}\n");
        String open = line.substring(0, line.indexOf(",\"hash\"")) + "}";
        assertThat(line).contains(sha256(open));
    }

    @Test
    void everyLineHoldsTheHashOfTheOneBefore() throws IOException {
        Event first = log.add("run.started", Map.of());
        Event second = log.add("run.finished", Map.of());

        assertThat(second.prev()).isEqualTo(first.hash());
        assertThat(AuditLog.check(file)).isEqualTo(new Chain(2, second.anchor(), null));
    }

    @Test
    void anEventIsOneLineWhateverItsDetailsHold() throws IOException {
        String name = "a\nb\r\u2028\u202Ec\u0000\"\\ é 東 \uD83D\uDE00 \uD800 \u007F";
        log.add("file.received", Map.of("na\u202Eme", name));

        assertThat(Files.readString(file)).matches("[ -~]*\n");
        try (Stream<Event> events = log.events()) {
            assertThat(events.map(e -> e.details().get("na\u202Eme"))).containsExactly(name);
        }
        assertThat(AuditLog.check(file).isWhole()).isTrue();
    }

    @Test
    void saysHowMuchOfALongTextIsNotKept() throws IOException {
        Event event = log.add("file.settled", Map.of("reason", "x".repeat(2345)));

        assertThat(event.details().get("reason")).endsWith("x (and 345 characters more)");
    }

    @Test
    void aLineCutOffByACrashIsTakenAwayByTheNextEventWhichSaysSo() throws IOException {
        log.add("run.started", Map.of());
        String whole = Files.readString(file);
        Event lost = log.add("run.finished", Map.of());
        for (int cut = 1; cut < EventText.line(lost).length(); cut += 37) {
            String fragment = EventText.line(lost).substring(0, cut);
            Files.writeString(file, whole + fragment);

            assertThat(kind(null)).isEqualTo(Kind.FRAGMENT);
            Event next = log.add("recovered", Map.of());

            List<String> lines = Files.readAllLines(file);
            assertThat(lines).hasSize(3);
            assertThat(lines.get(1)).contains("audit.fragment", "\"bytes\":\"" + cut + "\"");
            assertThat(AuditLog.check(file)).isEqualTo(new Chain(3, next.anchor(), null));
        }
    }

    @Test
    void aFragmentLongerThanTheEventThatTakesItAwayGoesWholly() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[300_000]);

        log.add("recovered", Map.of());

        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(AuditLog.check(file).isWhole()).isTrue();
    }

    @Test
    void goesOnBehindADamagedLastLineAndTheCheckStillFindsIt() throws IOException {
        log.add("run.started", Map.of());
        log.add("run.finished", Map.of());
        Files.writeString(file, Files.readString(file).replace("run.finished", "run.finishes"));

        Event next = log.add("run.started", Map.of());

        assertThat(next.seq()).isEqualTo(4);
        assertThat(Files.readAllLines(file).get(2)).contains("audit.damaged", "\"line\":\"2\"");
        Chain chain = AuditLog.check(file);
        assertThat(chain.fault()).isNotNull().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Kind.CHANGED);
            assertThat(f.line()).isEqualTo(2);
        });
        assertThat(chain.lines()).isEqualTo(4);
    }

    @Test
    void saysWhatIsWrongWithTheFirstLineThatIs() throws IOException {
        List<String> lines = written(5);

        assertThat(after(lines.get(0), lines.get(2), lines.get(3), lines.get(4)))
                .isEqualTo(Kind.MISSING);
        assertThat(after(lines.get(2), lines.get(3), lines.get(4))).isEqualTo(Kind.MISSING);
        assertThat(after(lines.get(0), lines.get(2), lines.get(1), lines.get(3)))
                .isEqualTo(Kind.ORDER);
        assertThat(after(lines.get(0), lines.get(0), lines.get(1))).isEqualTo(Kind.ORDER);
        assertThat(after(lines.get(0), "hello", lines.get(1))).isEqualTo(Kind.NOT_JSON);
        assertThat(after(lines.get(0), "[]")).isEqualTo(Kind.NOT_JSON);
        assertThat(after(lines.get(0), "")).isEqualTo(Kind.NOT_JSON);
        assertThat(after(lines.get(0).replace("\"at\"", " \"at\""))).isEqualTo(Kind.CHANGED);
        assertThat(after(lines.get(0) + "\r")).isEqualTo(Kind.CHANGED);
    }

    @Test
    void aLineWrittenAnewWithAHashThatFitsIsFoundByTheNext() throws IOException {
        List<String> lines = written(3);
        Event second = EventText.read(lines.get(1));
        assertThat(second).isNotNull();
        String forged = EventText.line(
                Event.hashed(2, second.at(), second.who(), "file.withdrawn", second.details(), second.prev()));

        assertThat(after(lines.get(0), forged, lines.get(2))).isEqualTo(Kind.CHANGED);
        assertThat(AuditLog.check(file).fault()).isNotNull().satisfies(f -> {
            assertThat(f.line()).isEqualTo(3);
            assertThat(f.message()).contains("line 2");
        });
    }

    @Test
    void linesGoneFromTheEndAreFoundAgainstAnAnchor() throws IOException {
        List<String> lines = written(4);
        Anchor anchor = AuditLog.check(file).head();

        assertThat(kind(anchor)).isNull();
        after(lines.get(0), lines.get(1));
        assertThat(kind(null)).isNull();
        assertThat(kind(anchor)).isEqualTo(Kind.CUT_OFF);
        Files.delete(file);
        assertThat(kind(anchor)).isEqualTo(Kind.GONE);
        written(5);
        assertThat(kind(anchor)).isNull();
    }

    @Test
    void aLogWrittenWhollyAnewIsFoundAgainstAnAnchor() throws IOException {
        written(4);
        Anchor anchor = AuditLog.check(file).head();
        Files.delete(file);
        AuditLog.at(file, NIGHT, "somebody else").add("run.started", Map.of());
        written(4);

        assertThat(kind(null)).isNull();
        assertThat(kind(anchor)).isEqualTo(Kind.REWRITTEN);
    }

    @Test
    void anAnchorIsReadBackAsItIsWritten() {
        Anchor anchor = new Anchor(12, "ab".repeat(32));

        assertThat(Anchor.of(anchor.toString())).isEqualTo(anchor);
        assertThatThrownBy(() -> Anchor.of("12")).hasMessageContaining("'12'");
    }

    @Test
    void threadsTakeTurns() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Event>> work = Collections.nCopies(80, () -> log.add("file.received", Map.of()));
            List<Long> numbers = new ArrayList<>();
            for (Future<Event> done : pool.invokeAll(work)) {
                numbers.add(done.get().seq());
            }
            assertThat(numbers).doesNotHaveDuplicates().hasSize(80);
        } finally {
            pool.shutdown();
        }
        assertThat(AuditLog.check(file).isWhole()).isTrue();
        assertThat(AuditLog.check(file).lines()).isEqualTo(80);
    }

    @Test
    void addingToALongLogReadsOnlyItsEnd() throws IOException {
        List<String> lines = written(2);
        String last = lines.get(1);
        Files.writeString(file, "");
        String many = (last + "\n").repeat(20_000);
        Files.writeString(file, many, StandardOpenOption.APPEND);
        // Fifty rounds over 400 KB or more each would take their time; reading the end alone does not.
        long before = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            log.add("file.received", Map.of());
        }

        assertThat(Files.readAllLines(file)).hasSize(20_050);
        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
    }

    private List<String> written(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            log.add("file.received", Map.of("name", "file " + i));
        }
        return Files.readAllLines(file, UTF_8);
    }

    private Kind after(String... lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", ISO_8859_1);
        return kind(null);
    }

    private Kind kind(Anchor anchor) throws IOException {
        Chain.Fault fault = AuditLog.check(file, anchor).fault();
        return fault == null ? null : fault.kind();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }
}
