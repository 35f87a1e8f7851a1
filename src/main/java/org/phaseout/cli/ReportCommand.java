package org.phaseout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.RunEditions;
import org.phaseout.publish.Companion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says where the report of an edition stands. */
@Command(name = "report", description = "Says where the report of the latest edition, or of another one, stands.")
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EDITION",
            defaultValue = "latest",
            description = "Name of an edition (default: ${DEFAULT-VALUE}).")
    private String edition = "latest";

    @Override
    public Integer call() throws IOException {
        Path report = RunEditions.named(common.existingHome(), edition).resolve(Companion.NAME);
        if (!Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS)) {
            throw new WrongUsage("There is no '" + report + "'. The next run writes the report of the latest edition.");
        }
        common.print(report.toString());
        return ExitCode.DONE;
    }
}
