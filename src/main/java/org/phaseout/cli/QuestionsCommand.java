package org.phaseout.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.phaseout.model.Shown;
import org.phaseout.ops.OpenNames;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.ReportJson;
import org.phaseout.question.Choice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists names that wait for an answer. */
@Command(
        name = "questions",
        description = "Lists names that no list knows and nobody has answered, with what they may mean.")
final class QuestionsCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        List<OpenNames.Line> open;
        try (Pipeline pipeline = common.pipeline()) {
            open = pipeline.openNames().list();
        }
        common.print(json ? ReportJson.of(Map.of("questions", open)) : text(open));
        return ExitCode.DONE;
    }

    private static String text(List<OpenNames.Line> open) {
        if (open.isEmpty()) {
            return "No name waits for an answer.";
        }
        TextTable table = new TextTable("QUESTION", "KIND", "NAME", "OF", ">TIMES", ">FILES", "EXAMPLE", "MAY MEAN");
        for (OpenNames.Line line : open) {
            table.row(
                    line.question(),
                    line.kind(),
                    Shown.of(line.name()),
                    line.inventory().isEmpty()
                            ? "–"
                            : line.inventory() + " "
                                    + (line.list().isEmpty() ? String.join(",", line.forms()) : line.list()),
                    line.times(),
                    line.files(),
                    line.example(),
                    line.suggestions().stream().map(Choice::text).collect(Collectors.joining("; ")));
        }
        return table + "\nAnswer in decisions/pending.xlsx, or: phaseout answer NAME --as CODE, or --refuse.\n";
    }
}
