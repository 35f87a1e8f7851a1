package org.phaseout.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.phaseout.ops.Rebuild;
import org.phaseout.ops.ReportJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes everything anew from the archive. */
@Command(
        name = "rebuild",
        description = "Makes the database and all outputs anew from the archive, the definitions and the decisions.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(
            names = "--verify",
            description = "Change nothing; say whether what is published would come out the same, byte for byte.")
    private boolean verify;

    @Override
    public Integer call() throws IOException {
        Terminal progress = common.progress();
        Rebuild rebuild = new Rebuild(common.existingHome(), common.jobs());
        try {
            return verify ? prove(rebuild, progress) : common.show(rebuild.rebuild(progress), json);
        } finally {
            progress.clear();
        }
    }

    private int prove(Rebuild rebuild, Terminal progress) throws IOException {
        Rebuild.Proof proof = rebuild.verify(progress);
        progress.clear();
        common.print(json ? ReportJson.of(proof) : text(proof));
        proof.rebuilt().faults().forEach(common.err()::println);
        return proof.exitCode();
    }

    private static String text(Rebuild.Proof proof) {
        if (proof.exitCode() == 0) {
            return "%s comes out the same, byte for byte, from %s."
                    .formatted(
                            proof.edition(),
                            RunText.count(proof.rebuilt().files().size(), "archived file"));
        }
        StringBuilder text = new StringBuilder("What is published does not come out the same:\n");
        proof.differences().forEach(d -> text.append("  ").append(d).append('\n'));
        return text.append("phaseout rebuild brings it up to date.\n").toString();
    }
}
