package org.phaseout.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.disk.Sha256;
import org.phaseout.model.IssueLines;
import org.phaseout.publish.IssueList.Listed;

class DescriptionTest {

    @TempDir
    Path output;

    @Test
    void theManifestNamesWhatWentInAndWhatCameOut() {
        List<OutputFile> outputs = List.of(
                new OutputFile("things_use.csv", "1".repeat(64), 99, 4),
                new OutputFile("issues.csv", "2".repeat(64), 88, 1));

        String manifest = new String(
                Manifest.of(
                        Samples.edition(),
                        outputs,
                        Map.of(Samples.SHA_A, new Listed(154, 300, new IssueLines(1, "3".repeat(64))))),
                StandardCharsets.UTF_8);

        assertThat(manifest).isEqualTo("""
                        {
                          "schema_version" : 1,
                          "run_id" : "%s",
                          "software_version" : "0.1.0",
                          "inputs" : [
                            {
                              "file" : "a.xlsx",
                              "sha256" : "%s",
                              "bytes" : 1234,
                              "inventory" : "things",
                              "state" : "ACCEPTED_WITH_ISSUES",
                              "definitions" : "definitions",
                              "issues" : {
                                "lines" : 1,
                                "from" : 154,
                                "to" : 300,
                                "sha256" : "3333333333333333333333333333333333333333333333333333333333333333"
                              }
                            },
                            {
                              "file" : "b.xlsx",
                              "sha256" : "%s",
                              "bytes" : 1234,
                              "inventory" : "things",
                              "state" : "RETURNED",
                              "definitions" : "definitions"
                            }
                          ],
                          "definitions" : [
                            {
                              "name" : "things",
                              "sha256" : "%s"
                            }
                          ],
                          "reference" : {
                            "sha256" : "%s",
                            "tables" : [ ]
                          },
                          "names" : [ ],
                          "outputs" : [
                            {
                              "name" : "issues.csv",
                              "sha256" : "%s",
                              "bytes" : 88,
                              "rows" : 1
                            },
                            {
                              "name" : "things_use.csv",
                              "sha256" : "%s",
                              "bytes" : 99,
                              "rows" : 4
                            }
                          ]
                        }
                        """.formatted(
                        Samples.edition().runId(),
                        Samples.SHA_A,
                        Samples.SHA_B,
                        "d".repeat(64),
                        "e".repeat(64),
                        "2".repeat(64),
                        "1".repeat(64)));
    }

    @Test
    void theManifestTellsTheTrueHashOfEveryFile() throws IOException {
        Path folder = new Publisher(output).publish(Samples.edition()).folder();
        String manifest = Files.readString(folder.resolve("manifest.json"));

        for (String name : List.of("things_use.csv", "issues.csv", "phaseout-tables.xlsx", "datapackage.json")) {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            assertThat(manifest)
                    .containsSubsequence(
                            "\"name\" : \"" + name + "\"",
                            "\"sha256\" : \"" + sha256(bytes) + "\"",
                            "\"bytes\" : " + bytes.length);
        }
    }

    @Test
    void theDataPackageDescribesEachTable() {
        PublishedTable table = Samples.published(
                Samples.table(
                        "plain",
                        List.of("country", "time_period"),
                        List.of(),
                        Samples.number("used", "Used", "t", null)),
                List.of());
        EditionContents edition = new EditionContents(
                List.of(table),
                List.of(),
                List.of(Samples.source("a\u202E.xlsx", Samples.SHA_A, "ACCEPTED")),
                new TreeMap<>(Map.of()),
                "e",
                "0.1.0");

        String described = new String(
                DataPackage.of(edition, List.of(new OutputFile("plain.csv", "1".repeat(64), 99, 0))),
                StandardCharsets.UTF_8);

        assertThat(described).isEqualTo("""
                        {
                          "$schema" : "https://datapackage.org/profiles/2.0/datapackage.json",
                          "name" : "phaseout-%1$s",
                          "title" : "Phaseout: indicator tables",
                          "version" : "%1$s",
                          "sources" : [
                            {
                              "title" : "a\\\\u202E.xlsx",
                              "version" : "sha256:%2$s"
                            }
                          ],
                          "resources" : [
                            {
                              "name" : "plain",
                              "path" : "plain.csv",
                              "type" : "table",
                              "title" : "Use of things",
                              "description" : "What was used in the year.",
                              "format" : "csv",
                              "mediatype" : "text/csv",
                              "encoding" : "utf-8",
                              "bytes" : 99,
                              "hash" : "sha256:%3$s",
                              "schema" : {
                                "fields" : [
                                  {
                                    "name" : "area_type",
                                    "title" : "Area type",
                                    "type" : "string"
                                  },
                                  {
                                    "name" : "area",
                                    "title" : "Area",
                                    "type" : "string"
                                  },
                                  {
                                    "name" : "time_period",
                                    "title" : "Year",
                                    "type" : "year"
                                  },
                                  {
                                    "name" : "used",
                                    "title" : "Used",
                                    "type" : "number",
                                    "unit" : "t"
                                  },
                                  {
                                    "name" : "obs_status",
                                    "title" : "Status",
                                    "type" : "string"
                                  }
                                ],
                                "primaryKey" : [
                                  "area_type",
                                  "area",
                                  "time_period"
                                ],
                                "missingValues" : [
                                  ""
                                ]
                              }
                            }
                          ]
                        }
                        """.formatted(edition.runId(), Samples.SHA_A, "1".repeat(64)));
    }

    private static String sha256(byte[] bytes) {
        return Sha256.of(bytes);
    }
}
