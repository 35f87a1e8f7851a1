package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An encoding that is said on the command line. */
class AskedEncodingTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writesAFileWhoseEncodingIsNotCertain() throws IOException {
        file = folder.resolve("imports-2022.csv");
        Files.write(
                file,
                "Country,Year,Substance,Imports,Notæ\nKenya,2022,HFC-32,1,\n".getBytes(Charset.forName("IBM850")));
    }

    @Test
    void describeReadsTheFileInIt() {
        Program.Said said = describe("--encoding", "ibm850");

        assertThat(said.out()).contains("Notæ");
        assertThat(said.exitCode()).isZero();
        assertThat(describe("--encoding", "windows-1251").out()).contains("Not‘");
    }

    @Test
    void validateReadsTheFileInItAndSaysSoWhereItDoesNotFit() {
        assertThat(validate("--encoding", "IBM850").out()).contains("Notæ").doesNotContain("BAD_ENCODING");
        assertThat(validate("--encoding", "UTF-8").out()).contains("BAD_ENCODING: The text is not in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"describe", "validate", "run"})
    void aNameThatIsNoneIsWrongUsage(String verb) {
        Program.Said said = Program.run(verb, "--encoding", "klingon", file.toString());

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("'klingon' is no encoding");
    }

    @Test
    void aRunTakesNoneForTheArchiveCouldNotBeReadSoAgain() {
        Path home = folder.resolve("home");

        Program.Said said = Program.run("run", "--home", home.toString(), "--encoding", "GBK");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("jobs/files.yml").contains("encoding: GBK");
        assertThat(home).doesNotExist();
    }

    @Test
    void validateSaysOfAnEmptyFileThatNothingWouldTakeIt() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));

        Program.Said said = Program.run("validate", "--home", folder.toString(), empty.toString());

        assertThat(said.out()).startsWith("Not taken: empty.csv: It is empty.");
        assertThat(said.exitCode()).isEqualTo(1);
    }

    private Program.Said describe(String... options) {
        return Program.run("describe", "--home", folder.toString(), options[0], options[1], file.toString());
    }

    private Program.Said validate(String... options) {
        return Program.run("validate", "--home", folder.toString(), options[0], options[1], file.toString());
    }
}
