package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Tree;
import org.phaseout.intake.Folders;
import org.phaseout.question.Spellings;

/** Says what would become of files: the same run, over copies, in a database and a folder that go afterwards. */
public final class Validation {

    private Validation() {}

    /** What would become of the files, and everything that is wrong with them. */
    public record Verdict(List<FileReport> submissions, List<Issues.Line> issueList, List<String> faults) {
        /** 0 all would be accepted, 1 people must act, 3 we failed. */
        public int exitCode() {
            if (!faults.isEmpty()) {
                return 3;
            }
            return submissions.stream().anyMatch(FileReport::needsPeople) ? 1 : 0;
        }
    }

    /** Without answers of people. */
    public static Verdict of(List<Path> files, Path jobs, Progress progress) throws IOException {
        return of(files, jobs, null, progress);
    }

    /** @param answers home folder whose answers to names count, if it has any; null for none */
    public static Verdict of(List<Path> files, Path jobs, @Nullable Path answers, Progress progress)
            throws IOException {
        Path home = Files.createTempDirectory("phaseout-validate");
        try {
            Path kept =
                    answers == null ? null : Folders.under(answers).decisions().resolve(Spellings.NAME);
            if (kept != null && Files.isRegularFile(kept)) {
                Path decisions = Files.createDirectories(Folders.under(home).decisions());
                Files.copy(kept, decisions.resolve(Spellings.NAME));
            }
            int number = 0;
            for (Path file : files) {
                Path folder = Files.createDirectories(home.resolve("inbox").resolve("%05d".formatted(number++)));
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
            try (Pipeline pipeline = Pipeline.inMemory(home, jobs)) {
                RunReport report = pipeline.nightlyRun().importOnly(Duration.ZERO, progress);
                return new Verdict(report.files(), pipeline.issues().all(), report.faults());
            }
        } finally {
            Tree.delete(home);
        }
    }
}
