package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Tree;
import org.phaseout.guard.HomeLock;
import org.phaseout.intake.Folders;
import org.phaseout.publish.EditionInputs;

/**
 * Makes the database and all outputs anew from the archive, the definitions and the decisions, and nothing else. The new
 * database is made aside and takes the place of the one at hand in one step.
 */
public final class Rebuild {

    private final Path home;
    private final Path jobs;

    public Rebuild(Path home, Path jobs) {
        this.home = home;
        this.jobs = jobs;
    }

    /**
     * What was proved about the edition published last.
     *
     * @param rebuilt the run that read everything anew
     * @param differences what differs between the edition that stands and the one made anew, and which input it comes
     *     from; none if they are the same, byte for byte
     */
    public record Proof(RunReport rebuilt, @Nullable String edition, List<String> differences) {

        /** 0 the same, 3 they differ or it could not be made. */
        public int exitCode() {
            return differences.isEmpty() && rebuilt.faults().isEmpty() ? 0 : 3;
        }
    }

    /** Puts a new database in the place of the one at hand, which is kept beside it, and publishes. */
    public RunReport rebuild(Progress progress) throws IOException {
        Folders folders = Folders.under(home).create();
        try (HomeLock held = HomeLock.take(home, "rebuild", Surroundings.REAL.clock());
                MadeAside aside = aside(folders)) {
            Objects.requireNonNull(held);
            RunReport report;
            try (Pipeline pipeline = Pipeline.over(aside.begin(), home, jobs, Recording.ON)) {
                pipeline.takeLease("rebuild");
                pipeline.history().recall();
                report = pipeline.nightlyRun().readArchive(progress);
                if (report.faults().isEmpty()) {
                    pipeline.signals(null).finished(report, report.exitCode());
                }
            }
            if (report.faults().isEmpty()) {
                aside.takePlace();
            }
            return report;
        }
    }

    private MadeAside aside(Folders folders) throws IOException {
        Database database = Database.of(home);
        return database.isServer()
                ? new SchemaAside(database, home)
                : new FileAside(home, folders.state().resolve("rebuild"));
    }

    /** Makes everything anew in a folder that goes afterwards, and holds it against what is published. */
    public Proof verify(Progress progress) throws IOException {
        Folders folders = Folders.under(home).create();
        try (HomeLock held = HomeLock.take(home, "rebuild --verify", Surroundings.REAL.clock())) {
            Objects.requireNonNull(held);
            Path folder = folders.state().resolve("verify");
            Database database = new FileAside(home, folder).begin();
            try (Pipeline pipeline = Pipeline.over(database, home, jobs, Recording.OFF)) {
                RunReport report = pipeline.nightlyRun().readArchiveInto(folder.resolve("output"), progress);
                Path published = folders.output().resolve("latest");
                List<String> differences =
                        report.output() == null ? List.of() : EditionInputs.differences(published, report.output());
                return new Proof(report, EditionInputs.name(published), differences);
            } finally {
                Tree.delete(folder);
            }
        }
    }
}
