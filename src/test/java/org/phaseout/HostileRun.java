package org.phaseout;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.phaseout.ops.FileReport;

/** A run of the whole program over hostile files, in a process of its own with the least memory that it is to need. */
final class HostileRun {

    private final Home home;
    private final Map<String, FileReport> files = new TreeMap<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();
    private final Map<String, Set<String>> cells = new TreeMap<>();
    private final Set<String> unplaced = new TreeSet<>();
    private final List<String> said;
    private final int exitCode;

    /**
     * What became of a file.
     *
     * @param outcome its state; NO_ROW_LEFT if it was returned because no row was left to count, WAITING if it was left in the
     *     inbox with a word, LEFT if without
     * @param codes of all that was said of it
     * @param cells that errors name
     */
    record Found(
            String outcome, Set<String> codes, long accepted, long rejected, Set<String> cells, long sectionsCounted) {

        boolean isOpened() {
            return !Set.of("REJECTED", "WAITING", "LEFT").contains(outcome);
        }
    }

    private HostileRun(Home home, int exitCode, List<String> said) throws IOException {
        this.home = home;
        this.exitCode = exitCode;
        this.said = said;
        home.status().submissions().forEach(f -> files.put(f.sha256(), f));
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        try (Reader text = Files.newBufferedReader(home.latest().resolve("issues.csv"));
                var rows = format.parse(text)) {
            for (CSVRecord row : rows) {
                codes.computeIfAbsent(row.get("sha256"), k -> new TreeSet<>()).add(row.get("rule_id"));
                if (row.get("severity").equals("error") && !row.get("cell").isEmpty()) {
                    cells.computeIfAbsent(row.get("sha256"), k -> new TreeSet<>())
                            .add(row.get("cell").replace(' ', ':'));
                }
                if (row.get("rule_id").startsWith("NORM-1") && row.get("cell").isEmpty()) {
                    unplaced.add(row.get("file") + " " + row.get("rule_id"));
                }
            }
        }
    }

    /** @param around where the run works; what it says is kept in the home folder */
    static HostileRun of(Home home, Around around) throws IOException, InterruptedException {
        Path output = home.folder().resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Djava.io.tmpdir=" + around.temporary(),
                        "-Duser.home=" + around.user(),
                        "-cp",
                        classPath(),
                        "org.phaseout.Phaseout",
                        "run",
                        "--settle",
                        "0",
                        "--home",
                        home.folder().toAbsolutePath().toString(),
                        "--jobs",
                        home.jobs().toAbsolutePath().toString())
                .directory(around.working().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", around.user().toString());
        Process process = builder.start();
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The run did not end.");
        }
        return new HostileRun(home, process.exitValue(), Files.readAllLines(output, StandardCharsets.UTF_8));
    }

    /** The class path as it holds in any working folder. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    int exitCode() {
        return exitCode;
    }

    List<String> said() {
        return said;
    }

    Found found(HostileSet.Expected expected) throws IOException {
        String sha = Home.sha256(expected.file());
        FileReport report = files.get(sha);
        if (report == null) {
            return notTaken(expected.name());
        }
        String verdict = verdict(expected.file().getFileName().toString());
        boolean noRowLeft = verdict.equals("RETURNED") && report.rowsAccepted() == 0;
        return new Found(
                noRowLeft ? "NO_ROW_LEFT" : verdict,
                codes.getOrDefault(sha, Set.of()),
                report.rowsAccepted(),
                report.rowsRejected(),
                cells.getOrDefault(sha, Set.of()),
                report.sectionStates().getOrDefault("ACCEPTED", 0L));
    }

    /** The verdict that the run gave, whatever a later file of the same run took the place of. */
    private String verdict(String name) {
        return said.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length()).strip().split(" ")[0])
                .findFirst()
                .orElse("UNTOLD");
    }

    private Found notTaken(String name) {
        String start = "Waiting: " + name + ": ";
        return said.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length(), line.indexOf('.', start.length())))
                .findFirst()
                .map(why -> new Found("WAITING", Set.of(why), 0, 0, Set.of(), 0))
                .orElseGet(() -> new Found("LEFT", Set.of("LEFT"), 0, 0, Set.of(), 0));
    }

    /** Issues about a figure that do not say which cell. */
    Set<String> unplaced() {
        return unplaced;
    }

    /** Stored rows of a file: country, substance, year, quantity in t. */
    List<List<String>> stored(Path file) throws Exception {
        String all = home.ask("""
                select listagg(country || '|' || substance || '|' || time_period || '|' || quantity, ';') within group (order by row_no)
                from record_hostile r join submission s on s.submission_id = r.submission_id where s.sha256 = '%s'
                """.formatted(Home.sha256(file)));
        List<List<String>> rows = new ArrayList<>();
        for (String row : all.split(";")) {
            rows.add(List.of(row.split("\\|")));
        }
        return rows;
    }

    /** How long the import of each file took, in milliseconds, by SHA-256. */
    Map<String, Long> millis() throws Exception {
        String all = home.ask("""
                select listagg(s.sha256 || '=' || datediff('MILLISECOND', e.start_time, e.end_time), ';')
                from batch_job_execution e
                join batch_job_execution_params p on p.job_execution_id = e.job_execution_id
                join submission s on cast(s.submission_id as varchar) = p.parameter_value
                where p.parameter_name = 'submission'
                """);
        Map<String, Long> millis = new TreeMap<>();
        for (String one : all.split(";")) {
            String[] pair = one.split("=");
            millis.merge(pair[0], Long.valueOf(pair[1]), Long::sum);
        }
        return millis;
    }

    /** Files of the home folder, but what was received, that hold a text. */
    List<Path> holding(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home.folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                boolean received = file.startsWith(home.inbox()) || Files.size(file) > 1_000_000_000;
                if (!received
                        && Files.isReadable(file)
                        && Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
