package org.phaseout.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.phaseout.guard.HeldLease;
import org.phaseout.language.Language;
import org.phaseout.model.Shown;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Replies;
import org.phaseout.store.Submissions.Submission;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what goes back to senders again. */
@Command(
        name = "reply",
        description = "Writes what goes back to the sender of a file again: the marked workbook and the letter.")
final class ReplyCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(
            names = "--lang",
            paramLabel = "CODE",
            description = "Write in this language from now on: ar, en, es, fr, ru or zh. Without it, the sender's own.")
    private @Nullable String language;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    /** One file or all. */
    static final class Which {

        @Option(names = "--all", description = "All files that senders must act on.")
        private boolean all;

        @Parameters(paramLabel = "SHA-OR-NAME", description = "The file: its name, or the first digits of its SHA-256.")
        private @Nullable String file;
    }

    @Override
    public Integer call() throws IOException {
        Language wanted = language == null ? null : language(language);
        Terminal progress = common.progress();
        try (Pipeline pipeline = common.pipeline();
                HeldLease lease = pipeline.takeLease("reply")) {
            lease.require();
            String file = which.file;
            List<Submission> chosen = which.all || file == null
                    ? pipeline.choice().all()
                    : List.of(pipeline.choice().file(file));
            Replies.Done done = pipeline.replies().again(chosen, wanted, progress);
            progress.clear();
            done.written().values().forEach(files -> files.forEach(f -> common.print(Shown.of(f))));
            if (done.written().isEmpty() && done.faults().isEmpty()) {
                common.print("There is nothing that its sender must act on.");
            }
            done.faults().forEach(common.err()::println);
            return done.faults().isEmpty() ? ExitCode.DONE : ExitCode.RUN_FAILED;
        }
    }

    private static Language language(String code) {
        return Language.of(code)
                .orElseThrow(() -> new WrongUsage(
                        "There is no language '" + Shown.of(code) + "'. Known are ar, en, es, fr, ru and zh."));
    }
}
