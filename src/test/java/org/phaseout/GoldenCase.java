package org.phaseout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One folder of the samples: the files that are sent, and what is expected of them. */
record GoldenCase(Path folder) {

    private static final Path SAMPLES = Path.of("sample-inputs");

    static List<GoldenCase> all() {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files in the order of their names, which is the order in which they arrive. */
    List<Path> inputs() throws IOException {
        return files(folder).stream().filter(f -> !f.endsWith("README.md")).toList();
    }

    void copyTo(Path inbox) throws IOException {
        Files.createDirectories(inbox);
        for (Path file : inputs()) {
            Files.copy(file, inbox.resolve(file.getFileName().toString()));
        }
    }

    /** The expected tables, without what is expected of issues and verdicts. */
    List<Path> tables() throws IOException {
        return files(folder.resolve("expected")).stream()
                .filter(f -> !f.endsWith("issues.csv") && !f.endsWith("status.csv"))
                .toList();
    }

    Path expected(String name) {
        return folder.resolve("expected").resolve(name);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
