package org.phaseout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.phaseout.disk.Tree;
import org.phaseout.intake.Folders;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the main job on the samples. */
@Command(name = "demo", description = "Runs the main job on the samples, in a home folder of its own.")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--samples",
            paramLabel = "FOLDER",
            defaultValue = "sample-inputs",
            description = "Where the samples are (default: ${DEFAULT-VALUE}).")
    private Path samples = Path.of("sample-inputs");

    @Option(
            names = "--demo-home",
            paramLabel = "FOLDER",
            defaultValue = "target/demo",
            description = "Home folder of the demo, made anew each time (default: ${DEFAULT-VALUE}).")
    private Path demoHome = Path.of("target", "demo");

    @Mixin
    private Common common = new Common();

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(samples)) {
            throw new WrongUsage("There is no folder '" + samples + "' with samples. Say where it is with --samples.");
        }
        if (Files.exists(demoHome) && !Files.exists(demoHome.resolve("inbox"))) {
            throw new WrongUsage("'" + demoHome + "' is no home folder of a demo; choose another with --demo-home.");
        }
        Tree.delete(demoHome);
        Folders folders = Folders.under(demoHome).create();
        copySamples(folders.inbox());
        RunReport report;
        Terminal progress = common.progress();
        try (Pipeline pipeline = Pipeline.overFile(demoHome, common.jobs())) {
            report = pipeline.nightlyRun().run(Duration.ZERO, progress);
        } finally {
            progress.clear();
        }
        common.print(RunText.of(report));
        if (report.output() != null) {
            common.print("The tables as one workbook: " + report.output().resolve("phaseout-tables.xlsx"));
        }
        report.faults().forEach(common.err()::println);
        return report.faults().isEmpty() ? ExitCode.DONE : ExitCode.RUN_FAILED;
    }

    /** Every file of a case but what is expected of it and what explains it. */
    private void copySamples(Path inbox) throws IOException {
        try (Stream<Path> cases = Files.list(samples)) {
            for (Path sample : cases.filter(Files::isDirectory).sorted().toList()) {
                for (Path file : inputs(sample)) {
                    Path target = inbox.resolve(sample.getFileName().toString())
                            .resolve(file.getFileName().toString());
                    Files.createDirectories(inbox.resolve(sample.getFileName().toString()));
                    Files.copy(file, target);
                }
            }
        }
    }

    private static List<Path> inputs(Path sample) throws IOException {
        try (Stream<Path> files = Files.list(sample)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList();
        }
    }
}
