package org.phaseout.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.phaseout.guard.HeldLease;
import org.phaseout.model.Shown;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.OpenNames.Given;
import org.phaseout.ops.Pipeline;
import org.phaseout.question.SpellingDecision;
import org.phaseout.reference.NameKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers what a name means. */
@Command(
        name = "answer",
        description = "Says what a name means that no list knows, or that it is refused. It counts from the next run.",
        footer = {
            "",
            "Examples:",
            "  phaseout answer \"Republic of Kenia\" --as KEN",
            "  phaseout answer \"Qty imprted\" --kind heading --as \"import_new in kg\" --form article-7-imports",
            "  phaseout answer q-0123456789ab --refuse --note \"not a substance\""
        })
final class AnswerCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--as", paramLabel = "CODE", description = "What it means: a code, a field, or a known name.")
    private @Nullable String code;

    @Option(names = "--refuse", description = "It is not accepted, and not asked again.")
    private boolean refuse;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Kind of the name, if it is asked about as several: ${COMPLETION-CANDIDATES}.")
    private @Nullable NameKind kind;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "",
            description = "For a heading: the only form that the answer is meant for.")
    private String form = "";

    @Option(names = "--by", paramLabel = "WHO", defaultValue = "", description = "Who decides; else who is at work.")
    private String by = "";

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "The reason, for the records.")
    private String note = "";

    @Parameters(paramLabel = "NAME", description = "The name as it is asked about, or its question such as q-…")
    private String name = "";

    @Override
    public Integer call() throws IOException {
        if (refuse == (code != null)) {
            throw new WrongUsage("Say what it means with --as, or refuse it with --refuse.");
        }
        SpellingDecision decision;
        try (Pipeline pipeline = common.pipeline();
                HeldLease lease = pipeline.takeLease("answer")) {
            lease.require();
            decision = pipeline.openNames().answer(new Given(name, kind, code, form, by, note));
        }
        common.print("'%s' (%s): %s. It counts from the next run."
                .formatted(
                        Shown.of(decision.spelling()),
                        decision.kind().word(),
                        decision.review().text()));
        return ExitCode.DONE;
    }
}
