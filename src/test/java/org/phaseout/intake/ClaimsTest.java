package org.phaseout.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTest {

    /** printf data | sha256sum */
    private static final String SHA = "3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7";

    @TempDir
    Path home;

    private Folders folders;
    private Claims claims;

    @BeforeEach
    void makeFolders() throws IOException {
        folders = Folders.under(home).create();
        claims = new Claims(folders.inbox(), folders.processing());
    }

    private Path drop(String place) throws IOException {
        Path file = folders.inbox().resolve(place);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "data");
    }

    @Test
    void aClaimedFileIsKnownByItsHash() throws IOException {
        Path file = drop("AAA/Imports 2020.xlsx");

        Claimed claimed = claims.claim(file, 1).orElseThrow();

        assertThat(claimed)
                .isEqualTo(new Claimed(
                        1,
                        folders.processing().resolve("000000000001__" + SHA + "__Imports 2020.xlsx"),
                        SHA,
                        4,
                        "AAA/Imports 2020.xlsx"));
        assertThat(claimed.name()).isEqualTo("Imports 2020.xlsx");
        assertThat(claimed.file()).hasContent("data");
        assertThat(file).doesNotExist();
    }

    @Test
    void twoFilesOfTheSameBytesAndNameAreBothClaimedAndKeepTheirOrder() throws IOException {
        Claimed one = claims.claim(drop("AAA/a.xlsx"), 1).orElseThrow();
        Claimed two = claims.claim(drop("BBB/a.xlsx"), 2).orElseThrow();

        assertThat(one.file()).hasContent("data").isNotEqualTo(two.file());
        assertThat(two.file()).hasContent("data");
        assertThat(claims.open()).containsExactly(one, two);
    }

    @Test
    void aRunThatDiedIsTakenUpFromWhatStandsInProcessing() throws IOException {
        Claimed strange =
                claims.claim(drop("AAA/50% + \u202Eline\nbreak é.from"), 1).orElseThrow();

        assertThat(new Claims(folders.inbox(), folders.processing()).open()).containsExactly(strange);
    }

    @Test
    void aFileThatVanishedOrIsALinkIsNotClaimed() throws IOException {
        Path link = Files.createSymbolicLink(folders.inbox().resolve("link.xlsx"), home.resolve("elsewhere.xlsx"));
        Files.writeString(home.resolve("elsewhere.xlsx"), "data");

        assertThat(claims.claim(folders.inbox().resolve("gone.xlsx"), 1)).isEqualTo(Optional.empty());
        assertThat(claims.claim(link, 1)).isEqualTo(Optional.empty());
        assertThat(names(folders.processing())).isEmpty();
    }

    @Test
    void aMissingFolderIsAFaultAndNotAVanishedFile() throws IOException {
        Path file = drop("a.xlsx");
        Files.delete(folders.processing());

        assertThatThrownBy(() -> claims.claim(file, 1)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("data");
    }

    @Test
    void aReleasedFileLiesWhereItLayAndWritesOverNothing() throws IOException {
        Claimed claimed = claims.claim(drop("AAA/a.xlsx"), 1).orElseThrow();
        Path newer = drop("AAA/a.xlsx");
        Files.writeString(newer, "newer");

        claims.release(claimed);

        assertThat(newer).hasContent("newer");
        assertThat(folders.inbox().resolve("AAA/a-2.xlsx")).hasContent("data");
        assertThat(names(folders.processing())).isEmpty();
    }

    @Test
    void theNoteOfAClaimThatNeverHappenedIsSweptAway() throws IOException {
        Files.writeString(folders.processing().resolve("." + SHA + "__a.xlsx.from"), "a.xlsx");

        assertThat(claims.open()).isEmpty();
        assertThat(names(folders.processing())).isEmpty();
    }

    @Test
    void whatTheSenderWritesThroughAnOpenHandleAfterwardsReachesNothing() throws IOException {
        Path file = drop("a.csv");
        try (FileChannel sender = FileChannel.open(file, StandardOpenOption.APPEND)) {
            Claimed claimed = claims.claim(file, 1).orElseThrow();
            sender.write(ByteBuffer.wrap("late".getBytes(StandardCharsets.UTF_8)));

            assertThat(claimed.file()).hasContent("data");
            assertThat(names(folders.processing())).hasSize(2); // file and note
        }
    }

    @Test
    void anotherLinkOfTheSenderReachesNothing() throws IOException {
        Path file = drop("a.csv");
        Path other = Files.createLink(home.resolve("other.csv"), file);

        Claimed claimed = claims.claim(file, 1).orElseThrow();
        Files.writeString(other, "late");

        assertThat(claimed.file()).hasContent("data");
    }

    @Test
    void aRunThatDiedBeforeTheCopyMakesItLater() throws IOException {
        Path file = drop("AAA/a.csv");
        Path claimed = asDiedBeforeTheCopy(file);
        try (FileChannel sender = FileChannel.open(claimed, StandardOpenOption.APPEND)) {
            assertThat(claims.open())
                    .containsExactly(new Claimed(3, claimed, SHA, 4, "AAA/a.csv"))
                    .isEqualTo(claims.open());
            sender.write(ByteBuffer.wrap("late".getBytes(StandardCharsets.UTF_8)));
        }

        assertThat(claimed).hasContent("data");
        assertThat(names(folders.processing())).hasSize(2);
    }

    @Test
    void aFileThatChangedBeforeTheCopyGoesBack() throws IOException {
        Path file = drop("AAA/a.csv");
        Path claimed = asDiedBeforeTheCopy(file);
        Files.writeString(claimed, "data and more");

        assertThat(claims.open()).isEmpty();

        assertThat(file).hasContent("data and more");
        assertThat(names(folders.processing())).isEmpty();
    }

    /** The draft of a copy half written, the file itself moved, its note beside it. */
    private Path asDiedBeforeTheCopy(Path file) throws IOException {
        String name = "000000000003__" + SHA + "__a.csv";
        Path claimed = folders.processing().resolve(name);
        Stamp stamp = Stamp.of(file);
        Files.writeString(
                folders.processing().resolve("." + name + ".from"),
                ClaimNote.of("AAA/a.csv", stamp).text());
        Files.writeString(folders.processing().resolve("." + name + ".tmp"), "da");
        return Files.move(file, claimed);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
