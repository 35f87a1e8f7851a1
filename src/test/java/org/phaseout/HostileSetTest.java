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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.ops.FileReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set of hostile files that lies beside the repository, each with the verdict that it must get. What this program calls
 * its reasons stands in {@code hostile/reasons.tsv}; where it does otherwise on purpose, {@code hostile/otherwise.tsv}
 * says why. With {@code -Dphaseout.hostile.big=true} the three big files are read too.
 */
@Timeout(900)
class HostileSetTest {

    private static final Path SET = Path.of("..", "shared", "trust", "abuse", "make_abuse.py");
    private static final Path OWN = Path.of("src", "test", "resources", "hostile");
    private static final long SLOWEST_MILLIS = 60_000;

    @TempDir
    private Path folder;

    /** A file of the set, what must become of it, and why. */
    private record Expected(String file, String verdict, List<String> reasons) {}

    @Test
    void everyFileGetsItsVerdictAndNoneDoesHarm() throws Exception {
        boolean big = Boolean.getBoolean("phaseout.hostile.big");
        Path set = made(big ? List.of("--big") : List.of());
        Home home = Home.in(folder.resolve("home"), jobs());
        List<Expected> expected = expected(set);
        for (Expected file : expected) {
            home.drop(set.resolve(file.file()), file.file());
        }
        Set<Path> before = outside();
        AtomicInteger calls = new AtomicInteger();

        HostileRun run;
        try (ServerSocket listener = listener(calls)) {
            run = HostileRun.of(home, folder.resolve("said.txt"));
            assertThat(listener == null || !listener.isClosed()).isTrue();
        }

        Map<String, String> wrong = new TreeMap<>();
        Map<String, String> otherwise = table("otherwise.tsv");
        for (Expected file : expected) {
            String found = wrong(file, set.resolve(file.file()), run);
            if (found != null) {
                wrong.put(file.file(), found);
            }
        }
        assertThat(wrong.keySet())
                .as("files that got another verdict than expected: %s", wrong)
                .isEqualTo(otherwise.keySet());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(calls).hasValue(0);
        assertThat(outside()).isEqualTo(before);
        assertThat(Path.of("/etc/evil")).doesNotExist();
        assertThat(run.holding("root:x:0")).isEmpty();
        assertThat(run.unplaced()).isEmpty();
        assertThat(run.slowestMillis()).isLessThan(SLOWEST_MILLIS);
        assertThat(run.said().stream().filter(line -> line.contains("good.csv")))
                .hasSize(1);
    }

    @Test
    void anInboxFullOfTrapsIsEmptiedOfWhatAreFilesAndTheRestIsNamed() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "links and special files are made as on Linux");
        Path set = made(List.of("--inbox"));
        Home home = Home.in(folder.resolve("home"), jobs());
        Path layout = Files.move(set.resolve("inbox-layout"), home.inbox().resolve("layout"));

        HostileRun run = HostileRun.of(home, folder.resolve("said.txt"));

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

    private static @Nullable String wrong(Expected expected, Path file, HostileRun run) throws Exception {
        FileReport report = run.report(file);
        if (report == null) {
            boolean told = run.said().stream().anyMatch(l -> l.contains(expected.file() + ": It is "));
            boolean leftAlone = expected.reasons().contains("IGNORED_TEMP");
            return told || leftAlone ? null : "not taken, and nothing was said";
        }
        String became = report.state() + ", " + report.rowsAccepted() + " accepted, " + report.rowsRejected()
                + " rejected, " + run.codes(file);
        boolean refused = report.state().equals("REJECTED") || report.state().equals("RETURNED");
        boolean counts = !refused && report.rowsAccepted() > 0;
        boolean named = isNamed(expected, run.codes(file));
        boolean right = switch (expected.verdict()) {
            case "REJECT" -> refused && named;
            case "IMPORT" -> counts && report.rowsRejected() == 0;
            case "IMPORT_WARN" -> !report.state().equals("REJECTED") && named;
            default -> refused || !run.codes(file).isEmpty();
        };
        return right && hasExactValues(expected, file, run, counts) ? null : became;
    }

    private static boolean isNamed(Expected expected, Set<String> codes) throws IOException {
        Map<String, String> ours = table("reasons.tsv");
        return expected.reasons().stream()
                .flatMap(reason ->
                        Stream.of(ours.getOrDefault(reason, "FILE-" + reason).split(" ")))
                .anyMatch(codes::contains);
    }

    private static boolean hasExactValues(Expected expected, Path file, HostileRun run, boolean counts)
            throws Exception {
        Path values = file;
        for (int i = expected.file().split("/").length; i > 0; i--) {
            values = values.getParent();
        }
        values = values.resolve("values").resolve(expected.file() + ".json");
        if (!counts || !Files.exists(values)) {
            return true;
        }
        Map<String, String> countries = Map.of("Jordan", "JOR", "South Africa", "ZAF");
        List<List<String>> wanted = new ArrayList<>();
        for (JsonNode row : JsonMapper.shared().readTree(Files.readString(values))) {
            if (row.get(3).isNumber()) {
                wanted.add(List.of(
                        countries.getOrDefault(row.get(0).asString(), ""),
                        row.get(1).asString(),
                        row.get(2).asString(),
                        plain(row.get(3).asString())));
            }
        }
        return run.stored(file).stream()
                .map(r -> List.of(r.get(0), r.get(1), r.get(2), plain(r.get(3))))
                .toList()
                .equals(wanted);
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private Path made(List<String> options) throws IOException, InterruptedException {
        assumeTrue(Files.exists(SET), () -> "Skipped: " + SET + " is not there. It is no part of this repository.");
        Path set = folder.resolve("set");
        List<String> command = new ArrayList<>(List.of("python3", SET.toString(), set.toString()));
        command.addAll(options);
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "Skipped: there is no python3 to make the files with.");
            throw e;
        }
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return set;
    }

    private static List<Expected> expected(Path set) throws IOException {
        List<Expected> all = new ArrayList<>();
        for (String line : Files.readAllLines(set.resolve("expected.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (Files.isRegularFile(set.resolve(cells[0]))) {
                all.add(new Expected(cells[0], cells[2], Arrays.asList(cells[3].split("\\|"))));
            }
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(165);
        return all;
    }

    /** Lines of two cells; the rest of a line is for people. */
    private static Map<String, String> table(String name) throws IOException {
        Map<String, String> table = new LinkedHashMap<>();
        for (String line : Files.readAllLines(OWN.resolve(name))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split("\t");
                table.put(cells[0], cells[1]);
            }
        }
        return table;
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

    /** Files beside the home folder, where a part of a workbook might have been unpacked to. */
    private Set<Path> outside() throws IOException {
        Set<Path> found = new TreeSet<>();
        for (Path place : List.of(folder, folder.resolve("set"), Path.of(System.getProperty("java.io.tmpdir")))) {
            try (Stream<Path> files = Files.list(place)) {
                files.filter(f -> place.equals(folder) || f.toString().contains("evil"))
                        .filter(f -> !f.getFileName().toString().equals("said.txt"))
                        .forEach(found::add);
            }
        }
        return found;
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
