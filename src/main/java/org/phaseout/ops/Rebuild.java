package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Tree;
import org.phaseout.guard.HomeLock;
import org.phaseout.intake.Folders;
import org.phaseout.publish.EditionInputs;

/**
 * Makes the database and all outputs anew from the archive, the definitions and the decisions, and nothing else. The
 * database at hand is not even opened: it may be damaged. The new one is made aside and takes its place in one step.
 */
public final class Rebuild {

    private static final String DATABASE = ".mv.db";

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
        try (HomeLock held = HomeLock.take(home, "rebuild", Surroundings.REAL.clock())) {
            Objects.requireNonNull(held);
            Path aside = empty(folders.state().resolve("rebuild"));
            Path made = aside.resolve("phaseout");
            RunReport report;
            try (Pipeline pipeline = Pipeline.over(made, home, jobs, Recording.ON)) {
                pipeline.takeLease("rebuild");
                pipeline.history().recall();
                report = pipeline.nightlyRun().readArchive(progress);
                if (report.faults().isEmpty()) {
                    pipeline.signals(null).finished(report, report.exitCode());
                }
            }
            if (report.faults().isEmpty()) {
                replace(made.resolveSibling(made.getFileName() + DATABASE));
                SealFile.move(made, Database.fileOf(home));
                Tree.delete(aside);
            }
            return report;
        }
    }

    private static Path empty(Path folder) throws IOException {
        Tree.delete(folder);
        return Files.createDirectories(folder);
    }

    private void replace(Path made) throws IOException {
        Path standing = Database.fileOf(home).resolveSibling("phaseout" + DATABASE);
        Path before = standing.resolveSibling("phaseout.before-rebuild" + DATABASE);
        Files.deleteIfExists(before);
        if (Files.exists(standing, LinkOption.NOFOLLOW_LINKS)) {
            keep(standing, before);
        }
        SealFile.forget(Database.fileOf(home));
        Files.move(made, standing, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void keep(Path standing, Path before) throws IOException {
        try {
            Files.createLink(before, standing);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(standing, before); // this file system has no links
        }
    }

    /** Makes everything anew in a folder that goes afterwards, and holds it against what is published. */
    public Proof verify(Progress progress) throws IOException {
        Folders folders = Folders.under(home).create();
        try (HomeLock held = HomeLock.take(home, "rebuild --verify", Surroundings.REAL.clock())) {
            Objects.requireNonNull(held);
            Path aside = empty(folders.state().resolve("verify"));
            try (Pipeline pipeline = Pipeline.over(aside.resolve("phaseout"), home, jobs, Recording.OFF)) {
                RunReport report = pipeline.nightlyRun().readArchiveInto(aside.resolve("output"), progress);
                Path published = folders.output().resolve("latest");
                List<String> differences =
                        report.output() == null ? List.of() : EditionInputs.differences(published, report.output());
                return new Proof(report, EditionInputs.name(published), differences);
            } finally {
                Tree.delete(aside);
            }
        }
    }
}
