package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.HostileSet.Expected;
import org.phaseout.ops.FileReport;

/**
 * A set of hostile files that lies beside the repository, each with the verdict that it must get. How this program calls
 * verdicts and reasons stands in {@code hostile/verdicts.tsv} and {@code reasons.tsv}, what each file that is opened gives in
 * {@code rows.tsv}; where it does otherwise than the set has it, {@code otherwise.tsv} says how and why. With
 * {@code -Dphaseout.hostile.big=true} the three big files are read too. On a machine that is slow or busy,
 * {@code -Dphaseout.hostile.patience=3} allows three times the time that the set allows.
 */
@Timeout(900)
class HostileSetTest {

    private static final Path OWN = Path.of("src", "test", "resources", "hostile");
    private static final long PATIENCE = Long.getLong("phaseout.hostile.patience", 1);

    @TempDir
    private Path folder;

    @Test
    void everyFileGetsItsVerdictAndNoneDoesHarm() throws Exception {
        boolean big = Boolean.getBoolean("phaseout.hostile.big");
        HostileSet set = HostileSet.make(folder.resolve("set"), big ? "--big" : "");
        HostileVerdicts verdicts = new HostileVerdicts();
        Path jobs = jobs();
        List<List<Expected>> rounds = set.rounds();

        for (int round = 0; round < rounds.size(); round++) {
            hold(set, rounds.get(round), Home.in(folder.resolve("home" + round), jobs), verdicts);
        }

        assertThat(verdicts.faults()).as("files that are not as the set has it").isEmpty();
        assertThat(verdicts.unused(big)).as("lines that no file needs").isEmpty();
    }

    private void hold(HostileSet set, List<Expected> files, Home home, HostileVerdicts verdicts) throws Exception {
        for (Expected file : files) {
            home.drop(file.file(), file.name());
        }
        Around around = Around.in(folder.resolve("around"));
        Set<String> before = outside(home);
        AtomicInteger calls = new AtomicInteger();

        HostileRun run;
        try (ServerSocket listener = listener(calls)) {
            run = HostileRun.of(home, around);
            assertThat(listener == null || !listener.isClosed()).isTrue();
        }

        Map<String, Long> millis = run.millis();
        for (Expected file : files) {
            verdicts.hold(file, run);
            holdValues(set.rows(file), file, run, verdicts);
            long taken = millis.getOrDefault(Home.sha256(file.file()), 0L);
            if (taken > PATIENCE * file.deadline()) {
                verdicts.fault(file, "took " + taken + " ms of " + file.deadline());
            }
        }
        assertThat(run.exitCode()).isIn(0, 1);
        assertThat(calls).hasValue(0);
        assertThat(changed(before, outside(home))).as("outside the home folder").isEmpty();
        assertThat(around.left()).as("files beside the home folder").isEmpty();
        assertThat(run.holding("root:x:0")).isEmpty();
        assertThat(run.unplaced()).isEmpty();
        for (Expected file : files) {
            String name = file.file().getFileName().toString();
            assertThat(run.said().stream().filter(line -> line.startsWith(name + " ")))
                    .as("lines of %s", name)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private Set<String> outside(Home home) throws IOException {
        Set<String> seen = Around.outside(home.folder());
        try (Stream<Path> beside = Files.walk(folder)) {
            beside.filter(f -> !f.startsWith(home.folder()) && !Files.isDirectory(f) && !Around.isOfJava(f))
                    .map(Path::toString)
                    .forEach(seen::add);
        }
        return seen;
    }

    /** What is new, gone or another. */
    private static Set<String> changed(Set<String> before, Set<String> after) {
        Set<String> changed = new TreeSet<>(after);
        changed.removeAll(before);
        before.stream().filter(seen -> !after.contains(seen)).forEach(changed::add);
        return changed;
    }

    private static void holdValues(
            @Nullable List<List<String>> wanted, Expected file, HostileRun run, HostileVerdicts verdicts)
            throws Exception {
        HostileRun.Found found = run.found(file);
        if (wanted == null || !found.isOpened() || found.outcome().equals("NO_ROW_LEFT")) {
            return;
        }
        Map<String, String> countries = Map.of("Jordan", "JOR", "South Africa", "ZAF");
        List<List<String>> rows = wanted.stream()
                .map(r -> List.of(countries.getOrDefault(r.get(0), ""), r.get(1), r.get(2), plain(r.get(3))))
                .toList();
        List<List<String>> stored = run.stored(file.file()).stream()
                .map(r -> List.of(r.get(0), r.get(1), r.get(2), plain(r.get(3))))
                .toList();
        if (!stored.equals(rows)) {
            verdicts.fault(file, "holds " + stored + " where it must hold " + rows);
        }
    }

    @Test
    void anInboxFullOfTrapsIsEmptiedOfWhatAreFilesAndTheRestIsNamed() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "links and special files are made as on Linux");
        HostileSet set = HostileSet.make(folder.resolve("set"), "--inbox");
        Home home = Home.in(folder.resolve("home"), jobs());
        Path layout =
                Files.move(set.folder().resolve("inbox-layout"), home.inbox().resolve("layout"));

        HostileRun run = HostileRun.of(home, Around.in(folder.resolve("around")));

        for (String trap : List.of(
                "link-passwd.csv",
                "link-zero.csv",
                "link-stdin.csv",
                "link-inside.csv",
                "loop.csv",
                "dangling.csv",
                "link-dir",
                "fifo.csv")) {
            assertThat(run.said().stream()
                            .filter(l -> l.contains("layout/" + trap + ": It is a link or a special file")))
                    .as(trap)
                    .hasSize(1);
        }
        assertThat(run.said())
                .anyMatch(l -> l.contains("sparse-10gb.csv: It is larger than files may be") && l.contains("50 MB"));
        assertThat(run.said()).anyMatch(l -> l.contains("Its name cannot be read"));
        assertThat(run.said()).noneMatch(l -> l.contains("~$owner") || l.contains(".hidden"));
        List<FileReport> taken = home.status().submissions();
        assertThat(taken).anyMatch(f -> f.rowsAccepted() == 1).allMatch(f -> f.rowsRejected() == 0);
        assertThat(home.folder().resolve("duplicates")).isNotEmptyDirectory();
        assertThat(left(layout)).as("regular files that were not taken").isEmpty();
        assertThat(run.holding("root:x:0")).isEmpty();
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    /** Regular files that the run should have taken. */
    private static List<String> left(Path layout) throws IOException {
        try (Stream<Path> files = Files.list(layout)) {
            return files.filter(f -> Files.isRegularFile(f, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .filter(Files::isReadable)
                    .map(f -> f.getFileName().toString())
                    .filter(n -> !n.startsWith(".")
                            && !n.startsWith("~$")
                            && !n.startsWith("sparse")
                            && !n.startsWith("bad-"))
                    .sorted()
                    .toList();
        }
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private Path jobs() throws IOException {
        Path jobs = folder.resolve("jobs");
        copy(OWN.resolve("jobs"), jobs);
        copy(Path.of("jobs", "reference"), jobs.resolve("reference"));
        return jobs;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Counts who calls at the address that the files name, where this machine lets us listen there. */
    private static @Nullable ServerSocket listener(AtomicInteger calls) {
        ServerSocket socket;
        try {
            socket = new ServerSocket(9, 10, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            return null;
        }
        Thread counting = new Thread(() -> {
            try {
                while (!socket.isClosed()) {
                    socket.accept().close();
                    calls.incrementAndGet();
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        counting.setDaemon(true);
        counting.start();
        return socket;
    }
}
