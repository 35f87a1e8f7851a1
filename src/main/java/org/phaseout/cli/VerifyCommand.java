package org.phaseout.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.phaseout.model.Finding;
import org.phaseout.model.Shown;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.ReportJson;
import org.phaseout.ops.VerificationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether what is kept is still what was written. */
@Command(
        name = "verify",
        description = "Checks the database against its own hashes, the archive against its receipts, and the latest"
                + " edition against its manifest.",
        footer = "Exit code 0 if all is well, 3 if something is damaged.")
final class VerifyCommand implements Callable<Integer> {

    private static final int SHORT = 12;

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        VerificationReport report;
        try (Pipeline pipeline = common.pipeline()) {
            report = pipeline.verification().verify();
        }
        common.print(json ? ReportJson.of(report) : text(report));
        return report.damaged() ? ExitCode.RUN_FAILED : ExitCode.DONE;
    }

    private static String text(VerificationReport report) {
        StringBuilder text = new StringBuilder();
        report.findings().forEach(finding -> text.append(line(finding)).append('\n'));
        text.append(String.format(
                Locale.ROOT,
                "Checked %,d tables with %,d rows of %,d submissions, %,d archived files and %,d published files: %s%n",
                report.tables(),
                report.rows(),
                report.submissions(),
                report.archivedFiles(),
                report.publishedFiles(),
                report.damaged() ? "something is damaged." : "all is well."));
        return text.toString();
    }

    private static String line(Finding finding) {
        String about = finding.file() == null ? "" : ", '" + Shown.of(finding.file()) + "'";
        String sha = finding.sha256() == null
                ? ""
                : " ("
                        + finding.sha256()
                                .substring(0, Math.min(SHORT, finding.sha256().length())) + ")";
        return (finding.damage() ? "Damaged: " : "Note: ") + finding.place() + about + sha + ": " + finding.what()
                + " To mend: " + finding.mend();
    }
}
