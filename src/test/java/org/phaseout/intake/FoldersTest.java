package org.phaseout.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @Test
    void areMadeOnceAndLeftAloneAfterwards(@TempDir Path home) throws IOException {
        Folders folders = Folders.under(home.resolve("data")).create();
        Path file = Files.writeString(folders.inbox().resolve("a.xlsx"), "data");

        folders.create();

        assertThat(folders.all()).hasSize(11).doesNotHaveDuplicates().allMatch(Files::isDirectory);
        assertThat(file).hasContent("data");
    }
}
