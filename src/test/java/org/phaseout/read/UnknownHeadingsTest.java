package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.definition.Inventory;
import org.phaseout.reference.ReferenceTables;

class UnknownHeadingsTest {

    private static final int UNKNOWN = 60;

    @Test
    void everyUnknownHeadingIsSaidHoweverManyThereAre(@TempDir Path folder) throws IOException {
        String headings = IntStream.range(0, UNKNOWN).mapToObj(i -> "qqzz" + i).collect(Collectors.joining(","));
        Path file = folder.resolve("imports.csv");
        Files.writeString(file, "Country,Year,Substance,Imports," + headings + "\nKenya,2022,HFC-32,1\n");
        ReadingWords words = new ReferenceWords(ReferenceTables.load(Path.of("jobs/reference")));

        try (SourceFile source = SourceFiles.open(file, "imports.csv")) {
            FilePlan plan = new TableFinder(inventories(), words).plan(source, "imports.csv");

            assertThat(plan.issues().stream()
                            .filter(i -> i.found().startsWith("qqzz"))
                            .map(i -> i.found())
                            .distinct())
                    .hasSize(UNKNOWN);
        }
    }

    @Test
    void aHeadingThatSeveralInventoriesDoNotKnowIsSaidOnce(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("imports.csv");
        Files.writeString(
                file, "Country,Year,Substance,Imports,qqzz\nKenya,2022,HFC-32,1,a\nKenya,2022,Methyl bromide,2,b\n");
        ReadingWords words = new ReferenceWords(ReferenceTables.load(Path.of("jobs/reference")));

        try (SourceFile source = SourceFiles.open(file, "imports.csv")) {
            FilePlan plan = new TableFinder(inventories(), words).plan(source, "imports.csv");

            assertThat(plan.tables().stream().map(t -> t.inventory().code()).distinct())
                    .hasSizeGreaterThan(1);
            assertThat(plan.issues().stream().filter(i -> i.found().equals("qqzz")))
                    .hasSize(1);
        }
    }

    private static List<Inventory> inventories() {
        return org.phaseout.definition.Definitions.read(Path.of("jobs"));
    }
}
