package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.IssueLines;
import org.phaseout.publish.Publisher.Published;

/** Lines of files that have the issues that they had are neither held against each other nor made anew. */
class IssueListTest {

    private static final Issue ODD = Samples.issue(new CellRef("A, \"x\"", "B", 2), "one\r\n\"two\", \u00e9\nr-1,");
    private static final Issue PLAIN = Samples.issue(new CellRef("Use", "C", 14), "-");
    private static final Issue OTHER = Samples.issue(new CellRef("Use", "C", 14), "n.a.");

    @TempDir
    private Path output;

    private final AtomicInteger asked = new AtomicInteger();

    private ListedFile file(String sha256, IssueLines known, Issue... issues) {
        return new ListedFile(
                sha256.charAt(0) + ".xlsx",
                sha256,
                sink -> {
                    asked.incrementAndGet();
                    List.of(issues).forEach(sink);
                },
                known);
    }

    /** An edition of its own name, for its files are in other states. */
    private static EditionContents edition(String state, ListedFile... files) {
        return new EditionContents(
                List.of(Samples.use()),
                List.of(files),
                List.of(Samples.source("a.xlsx", Samples.SHA_A, state), Samples.source("b.xlsx", Samples.SHA_B, state)),
                Map.of("things", "d".repeat(64)),
                "e".repeat(64),
                "0.1.0");
    }

    private Published publish(String state, ListedFile... files) throws IOException {
        return new Publisher(output).publish(edition(state, files));
    }

    private static IssueList list(Published edition) throws IOException {
        return IssueList.of(StoredEdition.of(edition.folder()));
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String lines(Published edition) throws IOException {
        return Files.readString(edition.folder().resolve(IssuesCsv.NAME));
    }

    @Test
    void linesOfTheSameIssuesAreThoseOfTheEditionBefore() throws IOException {
        Published before = publish("ACCEPTED", file(Samples.SHA_A, null, ODD, PLAIN), file(Samples.SHA_B, null, PLAIN));
        Map<String, IssueLines> known = before.issues();
        asked.set(0);

        Published after = publish(
                "RETURNED",
                file(Samples.SHA_A, known.get(Samples.SHA_A), ODD, PLAIN),
                file(Samples.SHA_B, known.get(Samples.SHA_B), PLAIN));

        assertThat(asked).hasValue(0);
        assertThat(after.runId()).isNotEqualTo(before.runId());
        assertThat(lines(after)).isEqualTo(anew(after, file(Samples.SHA_A, null, ODD, PLAIN)));
        assertThat(after.issues()).isEqualTo(known);
    }

    /** The same edition as one that was never published before has it. */
    private String anew(Published as, ListedFile first) throws IOException {
        Path elsewhere = Files.createDirectories(output.resolve("elsewhere"));
        Published anew = new Publisher(elsewhere).publish(edition("RETURNED", first, file(Samples.SHA_B, null, PLAIN)));
        assertThat(anew.runId()).isEqualTo(as.runId());
        assertThat(Files.readString(anew.folder().resolve(Manifest.NAME)))
                .isEqualTo(Files.readString(as.folder().resolve(Manifest.NAME)));
        return lines(anew);
    }

    @Test
    void otherIssuesAreListedAnew() throws IOException {
        Published before = publish("ACCEPTED", file(Samples.SHA_A, null, PLAIN), file(Samples.SHA_B, null, PLAIN));
        IssueLines others =
                publish("REJECTED", file(Samples.SHA_A, null, OTHER)).issues().get(Samples.SHA_A);
        publish("ACCEPTED", file(Samples.SHA_A, null, PLAIN), file(Samples.SHA_B, null, PLAIN));

        Published after = publish(
                "RETURNED",
                file(Samples.SHA_A, others, OTHER),
                file(Samples.SHA_B, before.issues().get(Samples.SHA_B), PLAIN));

        assertThat(lines(after)).isEqualTo(anew(after, file(Samples.SHA_A, null, OTHER)));
    }

    @Test
    void linesThatWereAlteredAreMadeAnew() throws IOException {
        for (String damage : List.of("no figuRe", "no figure, \r\n", "no", "")) {
            Published before =
                    publish("ACCEPTED", file(Samples.SHA_A, null, ODD, PLAIN), file(Samples.SHA_B, null, PLAIN));
            Files.writeString(
                    before.folder().resolve(IssuesCsv.NAME), lines(before).replace("no figure", damage));

            Published after = publish(
                    "RETURNED",
                    file(Samples.SHA_A, before.issues().get(Samples.SHA_A), ODD, PLAIN),
                    file(Samples.SHA_B, before.issues().get(Samples.SHA_B), PLAIN));

            assertThat(lines(after)).as(damage).isEqualTo(anew(after, file(Samples.SHA_A, null, ODD, PLAIN)));
        }
    }

    @Test
    void onlyFilesWithOtherIssuesAreHeldAgainstEachOther() throws IOException {
        IssueList before = list(publish("ACCEPTED", file(Samples.SHA_A, null, ODD), file(Samples.SHA_B, null, PLAIN)));
        Published edition = publish("RETURNED", file(Samples.SHA_A, null, ODD), file(Samples.SHA_B, null, OTHER));
        IssueList after = list(edition);

        Set<String> same = after.sameAs(before);

        assertThat(same).containsExactly(Samples.SHA_A);
        assertThat(text(after.without(same)))
                .startsWith("run_id,file,")
                .contains("b.xlsx")
                .contains("n.a.")
                .doesNotContain("a.xlsx");
        assertThat(text(after.without(Set.of()))).isEqualTo(lines(edition));
    }

    @Test
    void theListOfAnEarlierVersionIsLookedAtAsAWhole() throws IOException {
        Published before = publish("ACCEPTED", file(Samples.SHA_A, null, PLAIN), file(Samples.SHA_B, null, PLAIN));
        Published after = publish("RETURNED", file(Samples.SHA_A, null, PLAIN), file(Samples.SHA_B, null, PLAIN));
        Path manifest = before.folder().resolve(Manifest.NAME);
        Files.writeString(manifest, Files.readString(manifest).replace("\"issues\"", "\"others\""));

        assertThat(list(after).sameAs(list(before))).isEmpty();
        assertThat(text(list(before).without(Set.of()))).isEqualTo(lines(before));
        assertThat(MovedFigures.of(before.folder(), after.folder(), 10).counts().isEmpty())
                .isTrue();
    }

    @Test
    void aNameIsReplacedWhereverABlockEnds() throws IOException {
        String line = "r-1,\"a\r\nr-1,b\"\r\n";
        for (int before = 65_510; before < 65_540; before++) {
            String text = "r-1," + "x".repeat(before) + "\r\n" + line + line;
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            long lines = EditionName.of("r-1").replace(stream(text), EditionName.of("r-22"), out);

            assertThat(lines).isEqualTo(3);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo(text.replace("r-1,x", "r-22,x").replace("r-1,\"a", "r-22,\"a"));
        }
    }

    @Test
    void whatIsNoWholeLineOfTheEditionIsToldApart() throws IOException {
        for (String text : List.of("r-1,a", "r-", "r-2,a\r\n", "r-1,a\r\nr-2,a\r\n", "r-1,\"a\r\n")) {
            assertThat(EditionName.of("r-1").replace(stream(text), EditionName.NONE, OutputStream.nullOutputStream()))
                    .as(text)
                    .isNegative();
        }
        assertThat(EditionName.of("r-1").replace(stream(""), EditionName.NONE, OutputStream.nullOutputStream()))
                .isZero();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aListThatIsGoneIsNoList() throws IOException {
        Published edition = publish("ACCEPTED", file(Samples.SHA_A, null, PLAIN));
        StoredEdition stored = StoredEdition.of(edition.folder());
        Files.delete(edition.folder().resolve(IssuesCsv.NAME));

        assertThatThrownBy(() -> IssueList.of(stored)).isInstanceOf(IOException.class);
    }
}
