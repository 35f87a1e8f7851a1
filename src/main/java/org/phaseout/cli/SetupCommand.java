package org.phaseout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.WrongUsage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prepares a faster start. */
@Command(
        name = "setup",
        description = "Prepares a faster start of the launcher, once for each version of the program and of Java.",
        footer = {
            "",
            "What it makes lies beside the jar, in phaseout-prepared; without it all works as before, but starts more slowly."
        })
final class SetupCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(
            names = "--rehearse",
            hidden = true,
            paramLabel = "FOLDER",
            description = "Do what is mostly done, in this folder, so that Java learns which classes it takes.")
    private @Nullable Path rehearsal;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rehearsal != null) {
            return Rehearsal.in(rehearsal, common.jobs());
        }
        Path jar = jar();
        Path prepared = new PreparedStart(jar, common.jobs()).make();
        common.print("Prepared in " + prepared + ". From now on the launcher beside it starts faster.");
        return ExitCode.DONE;
    }

    /** The jar that this runs from, or from whose prepared parts it runs. */
    private static Path jar() {
        Path path = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        Path folder = path.getParent();
        Path jar = folder != null && folder.endsWith(PreparedStart.FOLDER)
                ? folder.resolveSibling(path.getFileName())
                : path;
        if (!jar.toString().endsWith(".jar") || !Files.isRegularFile(jar)) {
            throw new WrongUsage("Only the packaged program can be prepared: java -jar target/phaseout.jar setup");
        }
        return jar;
    }
}
