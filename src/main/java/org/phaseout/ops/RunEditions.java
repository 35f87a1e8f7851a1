package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.phaseout.intake.Folders;
import org.phaseout.model.WrongUsage;
import org.phaseout.publish.Editions;
import org.phaseout.store.Runs;
import org.phaseout.store.Runs.Run;

/** Finds the editions that people name: by the number of the run that published them, by their own name, or as the latest. */
public final class RunEditions {

    private static final String LATEST = "latest";

    private final Path home;
    private final Runs runs;

    RunEditions(Path home, Runs runs) {
        this.home = home;
        this.runs = runs;
    }

    /** Whether the word says which edition is meant without any knowledge of runs. */
    public static boolean isNamed(String word) {
        return word.equals(LATEST) || Editions.isName(word);
    }

    /**
     * The folder of an edition.
     *
     * @param word name of an edition, or {@code latest}
     * @throws WrongUsage if there is no such edition
     */
    public static Path named(Path home, String word) throws IOException {
        Editions editions = new Editions(Folders.under(home).output());
        Optional<Path> found = word.equals(LATEST) ? editions.latest() : editions.named(word);
        return found.orElseThrow(() -> new WrongUsage(
                word.equals(LATEST)
                        ? "Nothing was published yet below '" + home + "'."
                        : "There is no edition '" + word + "' below '" + home
                                + "'. phaseout status lists the runs and their editions."));
    }

    /**
     * The folder of the edition that a run published.
     *
     * @param word number of the run, or what {@link #named} takes
     * @throws WrongUsage if there is no such run or it published nothing
     */
    public Path of(String word) throws IOException {
        return isNamed(word) ? named(home, word) : named(home, editionOf(word));
    }

    private String editionOf(String word) {
        Run run = runs.all().stream()
                .filter(r -> Long.toString(r.number()).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new WrongUsage(
                                "There is no run '" + word
                                        + "'. Give the number of a run or the name of an edition, as phaseout status lists them, or 'latest'."));
        if (run.runId() == null) {
            throw new WrongUsage("Run " + word + " published no edition; its status is " + run.status()
                    + ". Choose another with phaseout status.");
        }
        return run.runId();
    }
}
