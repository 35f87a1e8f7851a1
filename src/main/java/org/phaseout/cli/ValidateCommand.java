package org.phaseout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.Issues;
import org.phaseout.ops.ReportJson;
import org.phaseout.ops.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what would become of files. */
@Command(name = "validate", description = "Says what would become of files, and touches nothing.")
final class ValidateCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

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
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new WrongUsage("There is no file '" + file + "'.");
            }
        }
        Terminal progress = common.progress();
        Validation.Verdict verdict;
        try {
            verdict = Validation.of(files, common.jobs(), common.home(), language.get(), encoding.get(), progress);
        } finally {
            progress.clear();
        }
        common.print(json ? ReportJson.of(verdict) : text(verdict));
        verdict.faults().forEach(common.err()::println);
        return verdict.exitCode();
    }

    private static String text(Validation.Verdict verdict) {
        StringBuilder text = new StringBuilder();
        if (!verdict.submissions().isEmpty()) {
            text.append(RunText.files(verdict.submissions()));
        }
        verdict.waiting()
                .forEach(file -> text.append("Not taken: ").append(file).append('\n'));
        for (FileReport file : verdict.submissions()) {
            if (file.reason() != null) {
                text.append('\n')
                        .append(file.file())
                        .append(": ")
                        .append(file.reason())
                        .append('\n');
            }
        }
        verdict.submissions().forEach(file -> text.append(balance(file)));
        Map<String, Integer> byRule = new TreeMap<>();
        for (Issues.Line issue : verdict.issueList()) {
            int seen = byRule.merge(issue.ruleId(), 1, Integer::sum);
            if (seen <= SHOWN) {
                text.append('\n').append(line(issue));
            }
        }
        byRule.forEach((rule, count) -> {
            if (count > SHOWN) {
                text.append("\n%s: %s more of these; --json lists them all.".formatted(rule, count - SHOWN));
            }
        });
        return text.append('\n').toString();
    }

    /** What became of the cells; nothing where none were read. */
    private static String balance(FileReport file) {
        if (file.cellsRead() == 0) {
            return "";
        }
        long explained = file.cellsExplained().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        String why = file.cellsExplained().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return "\n%s: %d cells read = %d used + %d explained%s\n"
                .formatted(
                        file.file(),
                        file.cellsRead(),
                        file.cellsUsed(),
                        explained,
                        why.isEmpty() ? "" : " (" + why + ")");
    }

    private static String line(Issues.Line issue) {
        String place = issue.sheet() + (issue.cell().isEmpty() ? "" : "!" + issue.cell());
        String found = issue.valueRaw().isEmpty() ? "" : " '" + issue.valueRaw() + "'";
        return "%s %s %s%s %s %s"
                .formatted(issue.severity(), issue.ruleId(), place, found, issue.message(), issue.howToFix());
    }
}
