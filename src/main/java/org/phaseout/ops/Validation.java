package org.phaseout.ops;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.FileRules;
import org.phaseout.definition.Limit;
import org.phaseout.disk.Tree;
import org.phaseout.intake.Folders;
import org.phaseout.language.Language;
import org.phaseout.model.WrongUsage;
import org.phaseout.question.Spellings;

/** Says what would become of files: the same run, over copies, in a database and a folder that go afterwards. */
public final class Validation {

    private static final Pattern COPY = Pattern.compile("^\\d{5,}[/\\\\]");

    private Validation() {}

    /**
     * What would become of the files, and everything that is wrong with them.
     *
     * @param waiting files that a run would leave in the inbox, with the reason
     */
    public record Verdict(
            List<FileReport> submissions, List<String> waiting, List<Issues.Line> issueList, List<String> faults) {
        /** 0 all would be accepted, 1 people must act, 3 we failed. */
        public int exitCode() {
            if (!faults.isEmpty()) {
                return 3;
            }
            return !waiting.isEmpty() || submissions.stream().anyMatch(FileReport::needsPeople) ? 1 : 0;
        }
    }

    /** Without answers of people. */
    public static Verdict of(List<Path> files, Path jobs, Language language, Progress progress) throws IOException {
        return of(files, jobs, null, language, Optional.empty(), progress);
    }

    /**
     * @param answers home folder whose answers to names count, if it has any; null for none
     * @param language that issues are said in
     * @param encoding of text files, if somebody asks for one
     */
    public static Verdict of(
            List<Path> files,
            Path jobs,
            @Nullable Path answers,
            Language language,
            Optional<Charset> encoding,
            Progress progress)
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
            FileRules rules = FileRules.read(jobs);
            for (Path file : files) {
                requireSmall(file, rules);
                Path folder = Files.createDirectories(home.resolve("inbox").resolve("%05d".formatted(number++)));
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
            try (Pipeline pipeline = Pipeline.inMemory(home, jobs, new AskedEncoding(encoding))) {
                RunReport report = pipeline.nightlyRun().importOnly(Duration.ZERO, progress);
                List<String> waiting =
                        report.waiting().stream().map(Validation::byItsName).toList();
                return new Verdict(report.files(), waiting, pipeline.issues().all(language), report.faults());
            }
        } finally {
            Tree.delete(home);
        }
    }

    /** What is said of a file without the folder that its copy lies in. */
    private static String byItsName(String waiting) {
        return COPY.matcher(waiting).replaceFirst("");
    }

    /** A run leaves a larger file in the inbox; here it is not even copied. */
    private static void requireSmall(Path file, FileRules rules) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > rules.mostBytes(name)) {
            throw new WrongUsage("'" + name + "' has more than "
                    + rules.limits(name).of(Limit.FILE_MB) + " MB, the limit '" + Limit.FILE_MB.key() + "' in jobs/"
                    + FileRules.NAME + ".");
        }
    }
}
