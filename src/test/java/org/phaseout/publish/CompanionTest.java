package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside the files of an edition and is no part of it. */
class CompanionTest {

    private static final Companion SINCE = (out, since) -> out.write((since.first()
                    ? "first"
                    : since.moved() == null
                            ? "unknown"
                            : "since " + since.moved().since())
            .getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path output;

    private Publisher.Published publish(EditionContents edition) throws IOException {
        return new Publisher(output).publish(edition, SINCE, () -> {});
    }

    private static EditionContents other() {
        return new EditionContents(
                List.of(Samples.use()),
                List.of(),
                List.of(Samples.source("c.xlsx", "c".repeat(64), "ACCEPTED")),
                java.util.Map.of("things", "d".repeat(64)),
                "e".repeat(64),
                "0.1.0");
    }

    private static String companion(Publisher.Published published) throws IOException {
        return Files.readString(published.folder().resolve(Companion.NAME));
    }

    @Test
    void isNotInTheManifestAndNotCompared() throws IOException {
        Path folder = publish(Samples.edition()).folder();
        Path without = new Publisher(output.resolve("other"))
                .publish(Samples.edition())
                .folder();

        assertThat(folder.resolve(Companion.NAME)).exists();
        assertThat(Files.readString(folder.resolve(Manifest.NAME))).doesNotContain(Companion.NAME);
        assertThat(EditionInputs.differences(folder, without)).isEmpty();
        assertThat(EditionProof.of(folder).troubles()).isEmpty();
    }

    @Test
    void tellsWhatTheEditionIsHeldAgainst() throws IOException {
        Publisher.Published first = publish(Samples.edition());

        assertThat(companion(first)).isEqualTo("first");
        assertThat(companion(publish(other()))).isEqualTo("since " + first.runId());
    }

    @Test
    void staysWhileItsEditionIsTheLatest() throws IOException {
        Publisher.Published first = publish(Samples.edition());
        publish(other());
        Publisher.Published again = publish(other());

        assertThat(again.written()).isFalse();
        assertThat(companion(again)).isEqualTo("since " + first.runId());
    }

    @Test
    void isWrittenAnewWhenItsEditionComesBack() throws IOException {
        publish(Samples.edition());
        Publisher.Published second = publish(other());
        Publisher.Published back = publish(Samples.edition());

        assertThat(back.written()).isFalse();
        assertThat(companion(back)).isEqualTo("since " + second.runId());
    }

    @Test
    void isWrittenAnewWhenItIsGoneAndSaysThatItDoesNotKnowWhatMoved() throws IOException {
        Publisher.Published published = publish(Samples.edition());
        Files.delete(published.folder().resolve(Companion.NAME));

        assertThat(companion(publish(Samples.edition()))).isEqualTo("unknown");
    }

    @Test
    void aDamagedEditionBeforeKeepsNoNewOneFromBeingPublished() throws IOException {
        Publisher.Published first = publish(Samples.edition());
        Files.writeString(first.folder().resolve(Manifest.NAME), "{");

        Publisher.Published second = publish(other());

        assertThat(second.written()).isTrue();
        assertThat(companion(second)).isEqualTo("unknown");
    }
}
