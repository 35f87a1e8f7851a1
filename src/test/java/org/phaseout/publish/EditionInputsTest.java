package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which input makes an edition differ from the one that was published. */
class EditionInputsTest {

    private static final Map<String, String> TABLES = Map.of("area", "1".repeat(64), "gwp", "2".repeat(64));

    @TempDir
    private Path folder;

    private Path edition(String name, Map<String, String> tables, String... definitions) throws IOException {
        List<SourceEntry> sources = new ArrayList<>();
        for (int i = 0; i < definitions.length; i++) {
            sources.add(new SourceEntry(
                    i + ".csv",
                    String.valueOf(i).repeat(64),
                    9,
                    "things",
                    "form",
                    "ACCEPTED",
                    definitions[i],
                    new SourceEntry.RowCounts(1, 1, 0, 0)));
        }
        EditionContents contents = new EditionContents(
                List.of(),
                List.of(),
                sources,
                new TreeMap<>(),
                tables.toString(),
                new TreeMap<>(tables),
                "0.1.0",
                List.of());
        return new Publisher(folder.resolve(name)).publish(contents).folder();
    }

    @Test
    void theTablesThatChangedAreNamedAndTheFilesCounted() throws IOException {
        Path before = edition("before", TABLES, "d", "d", "d");
        Path after = edition("after", Map.of("area", "1".repeat(64), "gwp", "3".repeat(64)), "e", "e", "e");

        assertThat(EditionInputs.differences(before, after))
                .contains("The reference table 'gwp' has changed since.")
                .contains("All 3 files were read with other definitions or reference tables than those at hand.")
                .noneMatch(line -> line.contains("'area'") || line.contains("SHA-256") || line.contains("tables have"));
    }

    @Test
    void filesAreListedWhenOnlySomeWereReadOtherwise() throws IOException {
        Path before = edition("before", TABLES, "d", "d", "d");
        Path after = edition("after", TABLES, "d", "e", "d");

        assertThat(EditionInputs.differences(before, after))
                .filteredOn(line -> line.contains("other definitions"))
                .singleElement()
                .asString()
                .startsWith("'1.csv' (SHA-256 1111");
    }

    @Test
    void anEditionThatDoesNotNameItsTablesIsHeldAgainstAllOfThem() throws IOException {
        Path before = edition("before", TABLES, "d");
        Path manifest = before.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceAll("(?s),\\s*\"tables\" *: *\\[.*?\\]", ""));
        Path after = edition("after", Map.of("area", "9".repeat(64)), "d");

        assertThat(Files.readString(manifest)).doesNotContain("\"tables\"");
        assertThat(EditionInputs.differences(before, after)).contains("The reference tables have changed since.");
    }

    @Test
    void theManifestGivesTheHashOfEachReferenceTable() throws IOException {
        assertThat(edition("one", TABLES).resolve("manifest.json"))
                .content()
                .containsSubsequence(
                        "\"reference\"", "\"tables\"", "\"area\"", "1".repeat(64), "\"gwp\"", "2".repeat(64));
    }
}
