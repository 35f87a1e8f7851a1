package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program over a PostgreSQL server gives what it gives over its own file. */
class SharedStoreTest {

    @TempDir
    private Path folder;

    @AfterEach
    void backToTheFile() {
        System.clearProperty(Store.SETTING);
    }

    @Test
    void publishesTheSameBytesFromAServer() throws IOException {
        Home file = home("file");
        file.run();
        Map<String, String> expected = file.edition();

        System.setProperty(Store.SETTING, Postgres.address());
        Home server = home("server");
        server.run();

        assertThat(server.edition()).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(server.database()).doesNotExist();
        assertThat(server.status().submissions()).hasSameSizeAs(file.status().submissions());
    }

    private Home home(String name) throws IOException {
        Home home = Home.in(folder.resolve(name));
        for (GoldenCase sample : GoldenCase.all()) {
            sample.copyTo(home.inbox());
        }
        return home;
    }
}
