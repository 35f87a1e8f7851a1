package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.audit.Anchor;
import org.phaseout.audit.AuditLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {

    @TempDir
    Path home;

    private Path file;
    private Anchor head = Anchor.NONE;

    @BeforeEach
    void write() throws IOException {
        file = home.resolve("state").resolve(AuditLog.NAME);
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T01:15:00Z"), ZoneOffset.UTC);
        AuditLog log = AuditLog.at(file, clock, "amina@stats-01");
        for (int run = 1; run <= 30; run++) {
            head = log.add("run.started", Map.of("run", run + "\u202E\n")).anchor();
        }
    }

    @Test
    void aWholeLogEndsWithZero() {
        Program.Said said = audit("verify");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("whole", "30 lines", head.toString());
        assertThat(audit("verify", "--expect", head.toString()).exitCode()).isZero();
    }

    @Test
    void aBrokenLogEndsWithOneAndNamesTheLine() throws IOException {
        Files.writeString(file, Files.readString(file).replace("\"seq\":7,", "\"seq\":8,"));

        Program.Said said = audit("verify");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).contains("line 7 of 30", "backup");

        JsonNode json = JsonMapper.shared().readTree(audit("verify", "--json").out());
        assertThat(json.get("whole").booleanValue()).isFalse();
        assertThat(json.get("lines").intValue()).isEqualTo(30);
        assertThat(json.get("head").get("seq").intValue()).isEqualTo(6);
        assertThat(json.get("fault").get("line").intValue()).isEqualTo(7);
        assertThat(json.get("fault").get("kind").stringValue()).isEqualTo("CHANGED");

        assertThat(audit().exitCode()).isEqualTo(1);
        assertThat(audit().err()).contains("Line 7");
    }

    @Test
    void linesGoneFromTheEndAreFoundByWhatAnEarlierCheckSaid() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 20));

        assertThat(audit("verify").exitCode()).isZero();
        Program.Said said = audit("verify", "--expect", head.toString());
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).contains("event 20", "event 30");
    }

    @Test
    void linesGoneFromTheEndAreFoundByTheAnchorBesideTheLog() throws IOException {
        Files.writeString(anchor(), head + "\n");
        assertThat(audit("verify").exitCode()).isZero();
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 20));

        Program.Said said = audit("verify");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).contains("event 20", "event 30");
        assertThat(audit().err()).contains("event 30");
        String twentieth = "20:" + lines.get(20).replaceAll(".*\"prev\":\"([0-9a-f]+)\".*", "$1");
        assertThat(audit("verify", "--expect", twentieth).exitCode()).isEqualTo(1);
    }

    @Test
    void anAnchorOlderThanTheLogIsAsACrashLeavesIt() throws IOException {
        Files.writeString(anchor(), head + "\n");
        AuditLog.at(file, Clock.systemUTC(), "amina@stats-01").add("run.finished", Map.of());

        assertThat(audit("verify").exitCode()).isZero();
    }

    @Test
    void aLogThatIsGoneFromBesideItsAnchorIsBroken() throws IOException {
        Files.writeString(anchor(), head + "\n");
        Files.delete(file);

        Program.Said said = audit("verify");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).contains("The log is gone", "30").doesNotContain("--home");
        assertThat(audit().exitCode()).isEqualTo(1);
        assertThat(audit().err()).contains("The log is gone");
        JsonNode json = JsonMapper.shared().readTree(audit("verify", "--json").out());
        assertThat(json.get("fault").get("kind").stringValue()).isEqualTo("GONE");
    }

    @Test
    void anAnchorThatIsNoneIsAFaultToo() throws IOException {
        Files.writeString(anchor(), "nothing");

        Program.Said said = audit("verify");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).contains("audit.anchor", "'nothing'");
    }

    private Path anchor() {
        return file.resolveSibling("audit.anchor");
    }

    @Test
    void withoutALogOrWithWrongWordsItEndsWithTwo() throws IOException {
        assertThat(audit("verify", "--expect", "30").exitCode()).isEqualTo(2);
        Files.delete(file);
        assertThat(audit("verify").exitCode()).isEqualTo(2);
        assertThat(audit().exitCode()).isEqualTo(2);
        assertThat(audit().err()).contains("--home");
    }

    @Test
    void listsTheLastEventsEachOnALineOfItsOwn() {
        Program.Said said = audit();

        assertThat(said.exitCode()).isZero();
        assertThat(said.out().lines()).hasSize(21);
        assertThat(said.out().lines().toList().get(20))
                .isEqualTo(" 30  2026-03-01T01:15:00Z  amina@stats-01  run.started  run=30\\u202E\\u000A");
        assertThat(audit("--last", "3").out().lines()).hasSize(4);
        assertThat(audit("--last", "0").out().lines()).hasSize(1);
    }

    @Test
    void givesAllEventsAsJson() {
        JsonNode events = JsonMapper.shared().readTree(audit("--json").out()).get("events");

        assertThat(events).hasSize(30);
        assertThat(events.get(29).get("details").get("run").stringValue()).isEqualTo("30\u202E\n");
        assertThat(events.get(29).get("at").stringValue()).isEqualTo("2026-03-01T01:15:00Z");
    }

    private Program.Said audit(String... words) {
        List<String> all = new ArrayList<>(List.of("audit"));
        all.addAll(List.of(words));
        all.addAll(List.of("--home", home.toString()));
        return Program.run(all.toArray(String[]::new));
    }
}
