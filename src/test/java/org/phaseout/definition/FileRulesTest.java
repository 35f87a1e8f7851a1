package org.phaseout.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRulesTest {

    @TempDir
    Path jobs;

    private FileRules rules(String text) throws IOException {
        Files.writeString(jobs.resolve("files.yml"), text);
        return FileRules.read(jobs);
    }

    @Test
    void withoutTheFileTheUsualLimitsHold() {
        FileRules rules = FileRules.read(jobs);

        assertThat(rules).isEqualTo(FileRules.NONE);
        assertThat(rules.limits("a.xlsx").of(Limit.ROWS)).isEqualTo(200_000);
        assertThat(rules.encoding("a.csv")).isEmpty();
    }

    @Test
    void aFileOfRemarksAloneChangesNothingAndNotTheDefinitionsEither() throws IOException {
        assertThat(rules("# limits: { rows: 5 }\n")).isEqualTo(FileRules.NONE);
        assertThat(FileRules.read(Path.of("jobs"))).isEqualTo(FileRules.NONE);
    }

    @Test
    void rulesForSomeFilesGoBeforeThoseForAll() throws IOException {
        FileRules rules = rules("""
                limits: { rows: 1000, columns: 20 }
                encoding: windows-1252
                files:
                  "*register*": { rows: 1000000 }
                  "jor_*.csv": { encoding: windows-1256, columns: 30 }
                """);

        assertThat(rules.hash()).hasSize(64);
        assertThat(rules.limits("KEN_2024_Register.xlsx").of(Limit.ROWS)).isEqualTo(1_000_000);
        assertThat(rules.limits("KEN_2024_Register.xlsx").of(Limit.COLUMNS)).isEqualTo(20);
        assertThat(rules.limits("a.csv").of(Limit.ROWS)).isEqualTo(1000);
        assertThat(rules.encoding("JOR_2012.csv")).contains(Charset.forName("windows-1256"));
        assertThat(rules.encoding("EGY_2012.csv")).isEmpty();
        assertThat(rules.encoding()).isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void everyFaultIsNamedWithItsLineAndTheNearestWord() {
        assertThatThrownBy(() -> rules("""
                        limit: { rows: 1 }
                        limits:
                          row: 5
                          columns: none
                        files:
                          "a*": { encoding: windows-99999 }
                        """))
                .isInstanceOfSatisfying(
                        DefinitionFaults.class,
                        e -> assertThat(e.faults())
                                .extracting(Fault::toString)
                                .containsExactlyInAnyOrder(
                                        "files.yml:1: 'limit' is not a known key here. Did you mean 'limits'?",
                                        "files.yml:3: 'row' is not a known limit. Did you mean 'rows'?",
                                        "files.yml:4: 'columns' must be a whole number from 1.",
                                        "files.yml:6: 'windows-99999' is no encoding. Known are windows-1252, windows-1256, GBK and others."));
    }

    @Test
    void theSampleShowsEveryLimitWithWhatHoldsAnyway() throws IOException {
        String sample = Files.readString(Path.of("jobs", "files.yml"));

        assertThat(Arrays.stream(Limit.values()).map(l -> l.key() + ": " + l.standard() + " "))
                .allSatisfy(line -> assertThat(sample).contains(line));
    }
}
