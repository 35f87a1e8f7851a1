package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.Glance;
import org.phaseout.ops.StatusReport;

/** The short way to the status says what the long one says. */
class GlanceTest {

    private static final Path SAMPLE = Path.of("sample-inputs/pcb-bad-register/KEN_2024_register_with_errors.xlsx");

    @TempDir
    private Path folder;

    private Home home;
    private Path jobs;

    @BeforeEach
    void aHomeFolder() throws IOException {
        jobs = folder.resolve("jobs");
        copy(Path.of("jobs"), jobs);
        home = Home.in(folder.resolve("home"), jobs);
    }

    @Test
    void bothWaysTellTheSame() throws IOException {
        home.drop(SAMPLE).run();

        assertThat(glance()).isEqualTo(home.status());
    }

    @Test
    void aChangedDefinitionMakesFilesStaleAtOnce() throws IOException {
        home.drop(SAMPLE).run();
        assertThat(glance().submissions()).noneMatch(FileReport::stale);

        Path definition = jobs.resolve("pcb/tables/pcb_stock_by_class.sql");
        Files.writeString(definition, Files.readString(definition) + "\n");

        assertThat(glance().submissions()).allMatch(FileReport::stale);
    }

    @Test
    void aStoreThatDoesNotAnswerIsLeftToTheLongWay() throws IOException {
        assertThat(Glance.status(home.folder(), jobs, "status")).isEmpty();
        home.run();

        Files.writeString(home.database(), "no database");

        assertThat(Glance.status(home.folder(), jobs, "status")).isEmpty();
    }

    private StatusReport glance() throws IOException {
        return Glance.status(home.folder(), jobs, "status").orElseThrow();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
