package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.phaseout.reference.ReferenceTables;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the program against its goals and writes what came of it. */
@Command(
        name = "benchmark",
        description = "Measures the program against its goals. Start it with: mvn -B -Pbenchmark verify",
        mixinStandardHelpOptions = true)
public final class Benchmark implements Callable<Integer> {

    private static final Path JOBS = Path.of("jobs");

    @Mixin
    private Sizes sizes = new Sizes();

    @Option(
            names = "--only",
            split = ",",
            description = "Some of: load, memory, parsing, shapes, nights, share, start, parts.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--launcher", description = "The program's launcher (default: ${DEFAULT-VALUE}).")
    private Path launcher = Path.of("target/phaseout");

    @Option(names = "--folder", description = "Where inputs and results go (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("target/benchmark");

    /** Ends with 1 if totals differ or a process failed; goals that are missed are told and fail nothing. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        LoggingSystem.get(Benchmark.class.getClassLoader())
                .beforeInitialize(); // the database server tells much of itself
        Files.createDirectories(folder.resolve("peers"));
        Protocol protocol = new Protocol(System.out);
        Bench bench = bench(protocol);
        for (Map.Entry<String, Case> each : cases().entrySet()) {
            if (only.isEmpty() || only.contains(each.getKey())) {
                System.out.println(each.getKey());
                each.getValue().measure(bench);
                write(protocol);
            }
        }
        return protocol.isSound() ? 0 : 1;
    }

    private static Map<String, Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("start", new StartCase());
        cases.put("load", new LoadCase());
        cases.put("memory", new MemoryCase());
        cases.put("parsing", new ParsingCase());
        cases.put("shapes", new ShapesCase());
        cases.put("nights", new NightsCase());
        cases.put("share", new ShareCase());
        cases.put("parts", new PartsCase());
        return cases;
    }

    private Bench bench(Protocol protocol) throws IOException, InterruptedException {
        ChildProcess processes = new ChildProcess(folder.resolve("printed.txt"), sizes.limit());
        Path jobs = definitions();
        return new Bench(
                sizes,
                new Inputs(folder.resolve("inputs"), countries()),
                new Product(processes, launcher.toAbsolutePath(), folder.resolve("homes"), jobs, Map.of()),
                new Scripts(processes),
                folder,
                jobs,
                protocol);
    }

    /** The definitions as they are, but with room for a workbook of a million rows, as operators would give it. */
    private Path definitions() throws IOException {
        Path copy = folder.resolve("jobs");
        try (Stream<Path> all = Files.walk(JOBS)) {
            for (Path from : all.toList()) {
                Path to = copy.resolve(JOBS.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.writeString(copy.resolve("files.yml"), """
                files:
                  "*_pcb_register.xlsx":
                    { rows: 2000000, texts: 4000000, texts_mb: 512, file_mb: 500, part_mb: 2000, unpacked_mb: 4000,
                      cpu_seconds: 3600 }
                """);
        return copy;
    }

    private static List<String> countries() throws IOException {
        return ReferenceTables.load(JOBS.resolve("reference")).all().get("country").rows().stream()
                .filter(row -> "true".equals(row.get(row.size() - 1)))
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }

    private void write(Protocol protocol) throws IOException {
        Files.writeString(folder.resolve("results.md"), Page.of(protocol, Machine.describe()));
        Files.writeString(folder.resolve("nights.svg"), Chart.of(protocol.curves()));
    }
}
