package org.phaseout.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.ReportJson;
import org.phaseout.ops.TraceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes from a figure to its cells. */
@Command(
        name = "trace",
        description = "Goes from a published figure to the cells it came from.",
        footer = {
            "",
            "Examples:",
            "  phaseout trace hfc_emissions USA HFC-134a 2022",
            "  phaseout trace mb_consumption area=JOR time_period=2010"
        })
final class TraceCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Parameters(index = "0", paramLabel = "TABLE", description = "Name of the table.")
    private String table = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "KEY",
            description = "Area, dimensions and year of the row, in the table's order or as name=value.")
    private List<String> key = List.of();

    @Override
    public Integer call() throws IOException {
        try (Pipeline pipeline = common.pipeline()) {
            TraceReport report = pipeline.figureTrace().trace(table, key);
            common.print(json ? ReportJson.of(report) : text(report));
            return report.rows().isEmpty() ? ExitCode.PEOPLE_MUST_ACT : ExitCode.DONE;
        }
    }

    private static String text(TraceReport report) {
        if (report.rows().isEmpty()) {
            return report.table() + " has no row with " + report.key() + ".\n";
        }
        StringBuilder text = new StringBuilder();
        for (Map<String, String> row : report.rows()) {
            text.append(report.table());
            row.forEach((name, value) -> text.append(value.isEmpty() ? "" : "  " + name + "=" + value));
            text.append('\n');
        }
        String file = "";
        for (TraceReport.SourceRow source : report.sources()) {
            if (!file.equals(source.sha256())) {
                text.append("\n%s  SHA-256 %s%n".formatted(source.file(), source.sha256()));
                file = source.sha256();
            }
            text.append(row(source));
        }
        return text.toString();
    }

    private static String row(TraceReport.SourceRow source) {
        StringBuilder text = new StringBuilder(
                "  %s row %s, %s %s%n".formatted(source.sheet(), source.row(), source.form(), source.record()));
        for (TraceReport.SourceCell cell : source.cells()) {
            text.append("    %s!%s  %s  '%s'".formatted(source.sheet(), cell.cell(), cell.field(), cell.raw()));
            text.append(cell.stored() == null ? "" : " → " + cell.stored()).append('\n');
            cell.steps().forEach(step -> text.append("      ").append(step).append('\n'));
        }
        source.factors().forEach((name, value) -> text.append("    factor %s: %s%n".formatted(name, value)));
        return text.toString();
    }
}
