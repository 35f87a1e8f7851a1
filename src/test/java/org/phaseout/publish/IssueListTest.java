package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only issues of files that have others than before are looked at line by line. */
class IssueListTest {

    private static final String HEADING = "run_id,file,sha256,message\r\n";

    @TempDir
    private Path folder;

    private IssueList list(String name, String... lines) throws IOException {
        Path edition = Files.createDirectory(folder.resolve(name));
        Files.writeString(edition.resolve(IssuesCsv.NAME), HEADING + String.join("", lines));
        return IssueList.in(edition);
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theNameOfTheEditionDoesNotCount() throws IOException {
        IssueList before = list("before", "r-1,a.csv,aa,one\r\n", "r-1,b.csv,bb,two\r\n", "r-1,b.csv,bb,three\r\n");
        IssueList after = list("after", "r-2,a.csv,aa,one\r\n", "r-2,b.csv,bb,two\r\n", "r-2,b.csv,bb,four\r\n");

        Set<String> same = after.sameAs(before);

        assertThat(same).containsExactly("aa");
        assertThat(text(after.without(same))).isEqualTo(HEADING + "r-2,b.csv,bb,two\r\nr-2,b.csv,bb,four\r\n");
    }

    @Test
    void aLineMayHoldLineFeedsCommasAndQuotationMarks() throws IOException {
        String odd = "r-1,\"a, \"\"x\"\"\r\n.csv\",aa,\"one\n\"\"two\"\", \u00e9\"\r\n";
        IssueList before = list("before", odd, "r-1,b.csv,bb,two\r\n", odd);
        IssueList after = list("after", odd.replace("r-1", "r-2"), "r-2,b.csv,bb,2\r\n", odd.replace("r-1", "r-2"));

        assertThat(after.sameAs(before)).containsExactly("aa");
        assertThat(text(before.without(Set.of("bb")))).isEqualTo(HEADING + odd + odd);
        assertThat(text(before.without(Set.of())))
                .as("files one after the other")
                .isEqualTo(HEADING + odd + odd + "r-1,b.csv,bb,two\r\n");
    }

    @Test
    void anotherOrderOrOtherColumnsAreLookedAt() throws IOException {
        IssueList before = list("before", "r-1,a.csv,aa,one\r\n", "r-1,a.csv,aa,two\r\n");
        IssueList turned = list("turned", "r-1,a.csv,aa,two\r\n", "r-1,a.csv,aa,one\r\n");
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(
                other.resolve(IssuesCsv.NAME), "run_id,file,sha256,text\r\nr-1,a.csv,aa,one\r\nr-1,a.csv,aa,two\r\n");

        assertThat(turned.sameAs(before)).isEmpty();
        assertThat(IssueList.in(other).sameAs(before)).isEmpty();
    }

    @Test
    void aLineThatDoesNotEndIsRefused() {
        assertThatThrownBy(() -> list("damaged", "r-1,a.csv,aa,\"" + "x".repeat(5 << 20)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not end");
    }
}
