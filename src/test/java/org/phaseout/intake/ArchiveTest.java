package org.phaseout.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    /** printf data | sha256sum */
    private static final String SHA = "3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7";

    /** Still the last of February in Honolulu: days are those of UTC. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T01:15:00.123Z"), ZoneId.of("Pacific/Honolulu"));

    @TempDir
    Path home;

    private Folders folders;
    private Claims claims;
    private Archive archive;

    @BeforeEach
    void makeFolders() throws IOException {
        folders = Folders.under(home).create();
        claims = new Claims(folders.inbox(), folders.processing());
        archive = new Archive(folders.archive(), CLOCK);
    }

    private Claimed claim(String place, String text) throws IOException {
        Path file = folders.inbox().resolve(place);
        Files.createDirectories(file.getParent());
        return claims.claim(Files.writeString(file, text), 7).orElseThrow();
    }

    @Test
    void theBytesAreKeptByDayWithAReceipt() throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("definition", "things");
        facts.put("outcome", "ACCEPTED");

        Path kept = archive.keep(claim("AAA/a \"b\".xlsx", "data"), facts);

        assertThat(kept).isEqualTo(folders.archive().resolve("2026/03/01/3a6eb0790f39__a _b_.xlsx"));
        assertThat(kept).hasContent("data");
        assertThat(Archive.receipt(kept)).hasContent("""
                        {
                          "arrival": "7",
                          "sha256": "%s",
                          "bytes": "4",
                          "name": "a \\"b\\".xlsx",
                          "place": "AAA/a \\"b\\".xlsx",
                          "archived": "2026-03-01T01:15:00Z",
                          "definition": "things",
                          "outcome": "ACCEPTED"
                        }
                        """.formatted(SHA));
        assertThat(names(folders.processing())).isEmpty();
    }

    @Test
    void theBytesMayOnlyBeRead() throws IOException {
        Path kept = archive.keep(claim("a.xlsx", "data"), Map.of());
        Assumptions.assumeTrue(
                Files.getFileStore(kept).supportsFileAttributeView("posix"), "this file system has no permissions");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .doesNotContain("w");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Archive.receipt(kept))))
                .doesNotContain("w");
    }

    @Test
    void aFileIsFoundByItsHashAlsoByALaterRun() throws IOException {
        assertThat(archive.find(SHA)).isEmpty();

        Path kept = archive.keep(claim("a.xlsx", "data"), Map.of());

        assertThat(archive.find(SHA)).contains(kept);
        assertThat(new Archive(folders.archive(), CLOCK).find(SHA)).contains(kept);
        assertThat(archive.find(SHA.replace('b', 'c'))).isEmpty();
    }

    @Test
    void aFileWhoseHashOnlyBeginsTheSameIsAnother() throws IOException {
        Path day = Files.createDirectories(folders.archive().resolve("2020/01/01"));
        Files.writeString(day.resolve("3a6eb0790f39__other.xlsx"), "other bytes");

        assertThat(archive.find(SHA)).isEmpty();
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        Path kept = archive.keep(claim("a.xlsx", "data"), Map.of());
        Claimed again = claim("b.xlsx", "data");

        assertThat(archive.keep(again, Map.of())).isEqualTo(kept);
        assertThat(again.file()).hasContent("data");
        assertThat(names(kept.getParent())).hasSize(2);
    }

    @Test
    void aReceiptWithoutItsFileAsAfterACrashIsReplaced() throws IOException {
        Path day = Files.createDirectories(folders.archive().resolve("2026/03/01"));
        Files.writeString(day.resolve("3a6eb0790f39__a.xlsx.receipt.json"), "half");

        Path kept = archive.keep(claim("a.xlsx", "data"), Map.of());

        assertThat(Files.readString(Archive.receipt(kept))).contains(SHA);
    }

    @Test
    void aReceiptLeftUnderAnotherDayGoesWhenItsFileIsKept() throws IOException {
        Claimed claimed = claim("a.xlsx", "data");
        Path yesterday = folders.archive().resolve("2026/02/28/3a6eb0790f39__a.xlsx.receipt.json");
        Path kept = archive.keep(claimed, Map.of());
        Files.createDirectories(yesterday.getParent());
        Files.move(Archive.receipt(kept), yesterday);
        Files.move(kept, Files.createDirectories(claimed.file().getParent()).resolve(claimed.file()));
        assertThat(ArchiveProof.missing(folders.archive())).hasSize(1);

        Path again = new Archive(folders.archive(), CLOCK).keep(claimed, Map.of());

        assertThat(yesterday).doesNotExist();
        assertThat(ArchiveProof.of(folders.archive())).containsExactly(new ArchiveProof.Kept(again, SHA, SHA, null));
    }

    @Test
    void aReceiptLeftBehindIsNoFaultIfItsBytesAreKeptElsewhere() throws IOException {
        Path kept = archive.keep(claim("a.xlsx", "data"), Map.of());
        Path other = Files.createDirectories(folders.archive().resolve("2026/02/28"));
        Path left = Files.copy(Archive.receipt(kept), other.resolve("3a6eb0790f39__b.xlsx.receipt.json"));

        assertThat(ArchiveProof.missing(folders.archive())).isEmpty();
        assertThat(left).exists();
    }

    @Test
    void bytesThatChangedInProcessingAreNotKept() throws IOException {
        Claimed claimed = claim("a.xlsx", "data");
        Files.writeString(claimed.file(), "date");

        assertThatThrownBy(() -> archive.keep(claimed, Map.of()))
                .isInstanceOf(Archive.Damaged.class)
                .hasMessageContaining("not those that were received");
        assertThat(claimed.file()).hasContent("date");
        assertThat(Archive.all(folders.archive())).isEmpty();
    }

    @Test
    void aDuplicateGoesAsideWithTheReasonAndWritesOverNothing() throws IOException {
        Aside duplicates = new Aside(folders.duplicates());

        Path one = duplicates.put(claim("AAA/a\u202E.xlsx", "data"), "Its bytes were received before, as b.xlsx.");
        Path two = duplicates.put(claim("BBB/a\u202E.xlsx", "data"), "Its bytes were received before, as b.xlsx.");

        assertThat(one)
                .isEqualTo(folders.duplicates().resolve("3a6eb0790f39__a_.xlsx"))
                .hasContent("data");
        assertThat(two).isEqualTo(folders.duplicates().resolve("3a6eb0790f39__a_-2.xlsx"));
        assertThat(Aside.reason(one)).hasContent("""
                        File: AAA/a\\u202E.xlsx
                        SHA-256: %s

                        Its bytes were received before, as b.xlsx.
                        """.formatted(SHA));
        assertThat(names(folders.processing())).isEmpty();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
