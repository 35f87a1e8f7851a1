package org.phaseout.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.RunEditions;
import org.phaseout.publish.EditionDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what changed between two editions. */
@Command(
        name = "diff",
        description = "Shows which published figures and issues changed from one run to another.",
        footer = "Exit code 0 if nothing differs, 1 if something does.")
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print the result as JSON, with every row that differs.")
    private boolean json;

    @Option(names = "--issues", description = "Name the issues that came and went too.")
    private boolean issues;

    @Parameters(
            index = "0",
            paramLabel = "RUN1",
            description = "The earlier run: its number, the name of its edition, or latest.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "RUN2", description = "The later run, named in the same way.")
    private String after = "";

    @Override
    public Integer call() throws IOException {
        Path[] editions = editions();
        EditionDiff diff = json
                ? DiffJson.print(editions[0], editions[1], issues, common.out())
                : DiffText.print(editions[0], editions[1], issues, common.out());
        return diff.isEmpty() ? ExitCode.DONE : ExitCode.PEOPLE_MUST_ACT;
    }

    /** The database is asked only where a run is named by its number, so that names can be told while a run is at work. */
    private Path[] editions() throws IOException {
        if (RunEditions.isNamed(before) && RunEditions.isNamed(after)) {
            return new Path[] {RunEditions.named(common.home(), before), RunEditions.named(common.home(), after)};
        }
        try (Pipeline pipeline = common.pipeline()) {
            RunEditions runs = pipeline.runEditions();
            return new Path[] {runs.of(before), runs.of(after)};
        }
    }
}
