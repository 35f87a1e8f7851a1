package org.phaseout.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.phaseout.ops.Choice;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.RunReport;
import org.phaseout.store.Submissions.Submission;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads files once more. */
@Command(
        name = "rerun",
        description = "Goes on with what failed, or reads files of the archive anew, and publishes.",
        footer = {
            "",
            "What was read before stands until a file is read anew to its end. Later files of the same countries are read",
            "anew too, for they were held against it."
        })
final class RerunCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    /** One of these. */
    static final class What {

        @Option(names = "--failed", description = "All imports that failed, were stopped or were cut off.")
        private boolean failed;

        @Option(names = "--run", paramLabel = "NUMBER", description = "All files that a run took.")
        private @Nullable Long run;

        @Option(
                names = "--file",
                paramLabel = "SHA-OR-NAME",
                description = "One file: its name, or the first digits of its SHA-256.")
        private @Nullable String file;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable About about;
    }

    /** Any of these. */
    static final class About {

        @Option(names = "--country", paramLabel = "ISO3", description = "All files that tell of a country.")
        private @Nullable String country;

        @Option(names = "--inventory", paramLabel = "CODE", description = "All files that feed an inventory.")
        private @Nullable String inventory;
    }

    @Override
    public Integer call() throws IOException {
        return common.shift(null, json, progress -> pipeline -> rerun(pipeline, progress));
    }

    private RunReport rerun(Pipeline pipeline, Terminal progress) throws IOException {
        if (what.failed) {
            if (pipeline.choice().open().isEmpty()) {
                common.say("Nothing failed; only the tables are published.");
            }
            return pipeline.nightlyRun().rerunFailed(progress);
        }
        List<Submission> chosen = chosen(pipeline.choice());
        if (chosen.isEmpty()) {
            common.say("No file is meant; only the tables are published.");
        }
        return pipeline.nightlyRun().rerun(chosen, progress);
    }

    private List<Submission> chosen(Choice choice) {
        if (what.run != null) {
            return choice.ofRun(what.run);
        }
        if (what.file != null) {
            return List.of(choice.file(what.file));
        }
        return what.about == null ? List.of() : choice.about(what.about.country, what.about.inventory);
    }
}
