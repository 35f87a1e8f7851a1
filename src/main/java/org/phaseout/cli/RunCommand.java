package org.phaseout.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.FileRules;
import org.phaseout.model.WrongUsage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes everything in the inbox and publishes. */
@Command(name = "run", description = "Takes everything in the inbox, imports it and publishes the tables.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = EncodingOption.ByName.class,
            description =
                    "Not for this command: say the encoding of a file in jobs/files.yml, where rebuild finds it too.")
    private @Nullable Charset encoding;

    @Override
    public Integer call() throws IOException {
        refuseEncoding();
        common.makeHome();
        return common.shift(
                options.ping(),
                json,
                progress -> pipeline -> pipeline.nightlyRun().run(options.settle(), progress));
    }

    /** What is said on the command line only would not be known when the same bytes are read from the archive. */
    private void refuseEncoding() {
        if (encoding != null) {
            throw new WrongUsage("A run takes no --encoding, for the archive could not be read in the same way again."
                    + " Say it in jobs/" + FileRules.NAME
                    + " by the name of the file: files: { \"JOR_*.csv\": { encoding: "
                    + encoding.name() + " } }");
        }
    }
}
