package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.publish.Publisher.Published;

class PublisherTest {

    @TempDir
    Path output;

    @Test
    void anEditionIsOneFolderAndLatestNamesIt() throws IOException {
        Published published = new Publisher(output).publish(Samples.edition());

        assertThat(published.written()).isTrue();
        assertThat(names(output)).containsExactly("latest", published.runId());
        assertThat(Files.readSymbolicLink(output.resolve("latest"))).isEqualTo(Path.of(published.runId()));
        assertThat(names(output.resolve("latest")))
                .containsExactly(
                        "datapackage.json", "issues.csv", "manifest.json", "phaseout-tables.xlsx", "things_use.csv");
    }

    @Test
    void theSameInputsWriteNothingAgain() throws IOException {
        Publisher publisher = new Publisher(output);
        Path folder = publisher.publish(Samples.edition()).folder();
        FileTime old = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));
        Files.setLastModifiedTime(folder.resolve("issues.csv"), old);

        Published again = publisher.publish(Samples.edition());

        assertThat(again.folder()).isEqualTo(folder);
        assertThat(again.written()).isFalse();
        assertThat(again.moved()).isNull();
        assertThat(Files.getLastModifiedTime(folder.resolve("issues.csv"))).isEqualTo(old);
        assertThat(names(output)).containsExactly("latest", again.runId());
    }

    @Test
    void aDamagedEditionIsReplaced() throws IOException {
        Publisher publisher = new Publisher(output);
        Path folder = publisher.publish(Samples.edition()).folder();
        byte[] whole = Files.readAllBytes(folder.resolve("things_use.csv"));
        Files.writeString(folder.resolve("things_use.csv"), "spoilt");

        assertThat(publisher.publish(Samples.edition()).written()).isTrue();
        assertThat(folder.resolve("things_use.csv")).hasBinaryContent(whole);
        assertThat(names(output)).containsExactly("latest", folder.getFileName().toString());
    }

    @Test
    void aFailureInTheMiddleLeavesTheOldEditionInPlace() throws IOException {
        Publisher publisher = new Publisher(output);
        Published first = publisher.publish(Samples.edition());
        PublishedTable broken = new PublishedTable(Samples.use().definition(), "things", "Things", Map.of(), sink -> {
            sink.accept(List.of("country", "AAA", "OWN_USE", 2020, 1, 1, "", "A", 1, 1));
            throw new UncheckedIOException(new IOException("The disk is full."));
        });
        EditionContents edition =
                new EditionContents(List.of(broken), List.of(), List.of(), new TreeMap<>(), "other", "0.1.0");

        assertThatThrownBy(() -> publisher.publish(edition))
                .isInstanceOf(IOException.class)
                .hasMessage("The disk is full.");
        assertThat(names(output)).containsExactly("latest", first.runId());
        assertThat(Files.readSymbolicLink(output.resolve("latest"))).isEqualTo(Path.of(first.runId()));
    }

    @Test
    void whatACrashLeftBehindIsSweptAway() throws IOException {
        Files.createDirectories(output.resolve(".next"));
        Files.writeString(output.resolve(".next/half.csv"), "half");
        Files.createDirectories(output.resolve(".replaced"));
        Files.writeString(output.resolve(".latest.next"), "half");

        Published published = new Publisher(output).publish(Samples.edition());

        assertThat(names(output)).containsExactly("latest", published.runId());
        assertThat(published.folder().resolve("half.csv")).doesNotExist();
    }

    @Test
    void whereThereAreNoLinksLatestIsAFileNamingTheEdition() throws IOException {
        Publisher publisher = new Publisher(output, new Latest(output, false));

        Published published = publisher.publish(Samples.edition());

        assertThat(output.resolve("latest")).isRegularFile().hasContent(published.runId() + "\n");
    }

    @Test
    void anotherEditionTakesOverLatestAndTheOldOneStays() throws IOException {
        Publisher publisher = new Publisher(output);
        Published first = publisher.publish(Samples.edition());
        EditionContents changed =
                new EditionContents(List.of(), List.of(), List.of(), new TreeMap<>(), "other reference", "0.1.0");

        Published second = publisher.publish(changed);

        assertThat(Files.readSymbolicLink(output.resolve("latest"))).isEqualTo(Path.of(second.runId()));
        assertThat(first.folder()).isDirectory();
        assertThat(second.runId()).isNotEqualTo(first.runId());
    }

    @Test
    void twoTablesOfOneNameAreRefused() {
        assertThatThrownBy(() -> Samples.edition(List.of(Samples.use(), Samples.use()), "0.1.0"))
                .hasMessageContaining("things_use");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
