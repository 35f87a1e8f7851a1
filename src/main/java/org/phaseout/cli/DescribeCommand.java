package org.phaseout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.Description;
import org.phaseout.ops.FileDescription;
import org.phaseout.ops.ReportJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is recognised in files. */
@Command(name = "describe", description = "Shows the sheets, headings and columns recognised in files, and why.")
final class DescribeCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private EncodingOption encoding = new EncodingOption();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to look at.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        FileDescription describer = new FileDescription(common.jobs(), common.home(), language.get(), encoding.get());
        List<Description> descriptions = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new WrongUsage("There is no file '" + file + "'.");
            }
            descriptions.add(describer.describe(file));
        }
        if (json) {
            common.print(ReportJson.of(Map.of("files", descriptions)));
        } else {
            descriptions.forEach(d -> common.print(text(d)));
        }
        boolean known = descriptions.stream()
                .allMatch(d -> d.sheets().stream().anyMatch(s -> !s.tables().isEmpty()));
        return known ? ExitCode.DONE : ExitCode.PEOPLE_MUST_ACT;
    }

    private static String text(Description d) {
        StringBuilder text = new StringBuilder(d.file());
        if (d.problem() != null) {
            return text.append(": ").append(d.problem()).append('\n').toString();
        }
        text.append(" (").append(d.format()).append(")\n");
        d.stated()
                .forEach(s -> text.append("States its ")
                        .append(s.what())
                        .append(": ")
                        .append(s.value())
                        .append(" (")
                        .append(s.from())
                        .append(")\n"));
        for (Description.Sheet sheet : d.sheets()) {
            text.append("\nSheet '").append(sheet.name()).append('\'').append(sheet.hidden() ? " (hidden)" : "");
            text.append(sheet.skipped() == null ? "\n" : ": not read, " + sheet.skipped() + "\n");
            if (sheet.nearest() != null) {
                text.append("  ").append(sheet.nearest()).append('\n');
            }
            sheet.tables().forEach(table -> text.append(table(table)));
        }
        if (!d.issues().isEmpty()) {
            text.append('\n');
            d.issues().forEach(issue -> text.append(issue).append('\n'));
        }
        return text.toString();
    }

    private static String table(Description.FoundTable found) {
        StringBuilder text = new StringBuilder("  %s: %s (%s), headings in row %s%n"
                .formatted(found.inventory(), found.title(), found.form(), found.headerRows()));
        found.evidence().forEach(e -> text.append("  ").append(e).append('\n'));
        found.context()
                .forEach((field, value) -> text.append("  ")
                        .append(field)
                        .append(": ")
                        .append(value)
                        .append('\n'));
        TextTable columns = new TextTable("COLUMN", "HEADING", "FIELD", "UNIT", "WHY");
        for (Description.MappedColumn c : found.columns()) {
            String field =
                    c.field() == null ? "–" : c.field() + (c.dimension() == null ? "" : " (" + c.dimension() + ")");
            columns.row(
                    c.column(), c.heading().replaceAll("\\s+", " "), field, c.unit() == null ? "" : c.unit(), c.why());
        }
        return text + columns.toString().indent(2);
    }
}
