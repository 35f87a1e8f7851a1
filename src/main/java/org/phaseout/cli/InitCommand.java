package org.phaseout.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.phaseout.intake.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the folders. */
@Command(name = "init", description = "Makes the folders below the home folder; leaves alone what is there.")
final class InitCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Override
    public Integer call() throws IOException {
        Folders.under(common.home()).create();
        common.print("Made the folders below " + common.home() + ". Drop workbooks into "
                + common.home().resolve("inbox") + ", then: phaseout run --home " + common.home());
        return ExitCode.DONE;
    }
}
