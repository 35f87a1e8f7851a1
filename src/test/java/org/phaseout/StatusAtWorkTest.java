package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.audit.AuditLog;
import org.phaseout.guard.HomeLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who asks for the status while a run is at work learns how far it is. */
@Tag(HomeStore.TAG)
class StatusAtWorkTest {

    private static final String SHA = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private Home home;
    private AuditLog log;

    @BeforeEach
    void anEarlierRun() throws IOException {
        home = Home.in(folder.resolve("home"));
        Clock before = Clock.offset(Clock.systemUTC(), Duration.ofHours(-24));
        AuditLog earlier = AuditLog.at(file(), before, "amina@stats-01");
        earlier.add("run.started", Map.of("run", "6", "kind", "nightly"));
        earlier.add("file.received", Map.of("arrival", "1", "sha256", SHA, "file", "old.csv"));
        log = AuditLog.at(file(), Clock.systemUTC(), "amina@stats-01");
    }

    private Path file() {
        return home.folder().resolve("state").resolve(AuditLog.NAME);
    }

    private Program.Said status(String... more) {
        return Program.run(
                more.length == 0
                        ? new String[] {"status", "--home", home.folder().toString()}
                        : new String[] {"status", "--home", home.folder().toString(), more[0]});
    }

    private void file(String what, String number, String name, String state) throws IOException {
        log.add(what, Map.of("run", "7", "arrival", number, "sha256", SHA, "file", name, "state", state));
    }

    @Test
    void theRunAtWorkIsToldFromTheAuditLog() throws IOException {
        try (HomeLock held = HomeLock.take(home.folder(), "run", Clock.systemUTC())) {
            assertThat(held.holder().command()).isEqualTo("run");
            log.add("run.started", Map.of("run", "7", "kind", "nightly"));
            file("file.received", "2", "ghana.csv", "");
            file("file.received", "3", "kenya.csv", "");
            file("file.received", "4", "togo\n.csv", "");
            file("file.settled", "2", "ghana.csv", "RETURNED");
            file("file.failed", "3", "kenya.csv", "FAILED at readRows");

            Program.Said said = status();
            JsonNode json = JsonMapper.shared().readTree(status("--json").out());

            assertThat(said.exitCode()).isEqualTo(4);
            assertThat(said.err()).contains("Another run is at work in this home folder: run");
            assertThat(said.out())
                    .contains("Run 7, nightly", "3 files so far, 1 settled, 1 failed, 1 still to do.")
                    .containsPattern("RETURNED +0123456789ab +ghana.csv")
                    .containsPattern("FAILED at readRows +0123456789ab +kenya.csv")
                    .containsPattern("RECEIVED +0123456789ab +togo\\\\u000A.csv")
                    .doesNotContain("old.csv");
            assertThat(json.get("run").stringValue()).isEqualTo("7");
            assertThat(json.get("at_work").stringValue()).startsWith("run, process ");
            assertThat(json.get("files")).hasSize(3);
            assertThat(json.get("files").get(0).get("state").stringValue()).isEqualTo("RETURNED");
        }
    }

    @Test
    void aRunThatHasNotBegunYetIsOneSentence() {
        try (HomeLock held = HomeLock.take(home.folder(), "rebuild", Clock.systemUTC())) {
            assertThat(held.holder().command()).isEqualTo("rebuild");

            Program.Said said = status();

            assertThat(said.exitCode()).isEqualTo(4);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).contains("Another run is at work");
        }
    }
}
