package org.phaseout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.phaseout.backup.Backup;
import org.phaseout.backup.BackupReport;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.ReportJson;
import org.phaseout.ops.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies what everything can be made from anew. */
@Command(
        name = "backup",
        description =
                "Copies archive, inbox, decisions, audit log, definitions and the latest edition, also while a run"
                        + " is at work. The copy is a home folder that rebuild works on.",
        footer = "Exit code 0 if all was copied, 3 if a file of the archive is damaged and was left out.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Parameters(paramLabel = "DIR", description = "Where to: an empty folder, or that of an earlier backup.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(common.home())) {
            throw new WrongUsage("There is no folder '" + common.home() + "' to back up.");
        }
        BackupReport report = Backup.make(common.home(), common.jobs(), folder, Surroundings.REAL.clock());
        common.print(json ? ReportJson.of(report) : text(report));
        report.damaged().forEach(file -> common.err().println("Damaged, not copied: " + file));
        return report.damaged().isEmpty() ? ExitCode.DONE : ExitCode.RUN_FAILED;
    }

    private static String text(BackupReport report) {
        return String.format(
                Locale.ROOT,
                "Backup in %s: %,d files copied (%,d bytes), %,d there already.%nTo use it: phaseout rebuild --home %s --jobs %s%n",
                report.folder(),
                report.copied(),
                report.bytes(),
                report.there(),
                report.folder(),
                report.folder() + "/jobs");
    }
}
