package org.phaseout;

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
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.phaseout.ops.FileReport;

/** A run of the whole program over hostile files, in a process of its own with the least memory that it is to need. */
final class HostileRun {

    private final Home home;
    private final Map<String, FileReport> files = new TreeMap<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();
    private final Set<String> unplaced = new TreeSet<>();
    private final List<String> said;
    private final int exitCode;

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
                if (row.get("rule_id").startsWith("NORM-1") && row.get("cell").isEmpty()) {
                    unplaced.add(row.get("file") + " " + row.get("rule_id"));
                }
            }
        }
    }

    static HostileRun of(Home home, Path output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.phaseout.Phaseout",
                        "run",
                        "--settle",
                        "0",
                        "--home",
                        home.folder().toString(),
                        "--jobs",
                        home.jobs().toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The run did not end.");
        }
        return new HostileRun(home, process.exitValue(), Files.readAllLines(output, StandardCharsets.UTF_8));
    }

    int exitCode() {
        return exitCode;
    }

    List<String> said() {
        return said;
    }

    /** What became of the bytes of a file, under whatever name they came first; null if they were not taken. */
    FileReport report(Path file) throws IOException {
        return files.get(Home.sha256(file));
    }

    Set<String> codes(Path file) throws IOException {
        return codes.getOrDefault(Home.sha256(file), Set.of());
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

    long slowestMillis() throws Exception {
        return Long.parseLong(
                home.ask("select max(datediff('MILLISECOND', start_time, end_time)) from batch_job_execution"));
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
