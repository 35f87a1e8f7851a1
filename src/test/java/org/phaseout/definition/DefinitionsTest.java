package org.phaseout.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionsTest {

    private static final String SOUND = """
            inventory: mercury
            title: Mercury
            treaty: Minamata Convention
            section: [country, time_period]
            fields:
              country: { type: country }
              time_period: { type: year }
              import_new: { type: mass, unit: t, min: 0 }
              NO_KEY: { type: text }
            forms: {}
            tables: {}
            """.replace("  NO_KEY: { type: text }\n", "");

    @TempDir
    Path jobs;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(jobs.resolve("mercury/columns"));
    }

    @Test
    void readsASoundDefinition() throws IOException {
        write(SOUND);
        Files.writeString(
                jobs.resolve("mercury/columns/import.csv"),
                "field,spelling,language,since,until,source,confidence\nimport_new,Imports,en,,,own,\nimport_new,Einfuhr,de,,,own,low\n");

        Inventory mercury = Definitions.read(jobs).get(0);

        assertThat(mercury.title()).isEqualTo("Mercury");
        assertThat(mercury.fields().get("import_new").unit()).isEqualTo("t");
        assertThat(mercury.headings().get("import_new"))
                .containsExactly(
                        new Spelling("import_new", "Imports", "en", true),
                        new Spelling("import_new", "Einfuhr", "de", false));
    }

    @Test
    void namesTheNearestKeyAndTheLineOfAnUnknownOne() throws IOException {
        write(SOUND.replace("treaty:", "treatty:"));

        assertThat(faults())
                .anySatisfy(fault -> assertThat(fault)
                        .isEqualTo(new Fault(
                                "mercury/inventory.yml",
                                3,
                                "'treatty' is not a known key here. Did you mean 'treaty'?")));
    }

    @Test
    void namesTheNearestWordOfAnUnknownType() throws IOException {
        write(SOUND.replace("type: mass", "type: mas"));

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(8);
            assertThat(fault.message()).contains("'mas'").endsWith("Did you mean 'mass'?");
        });
    }

    @Test
    void aChartNamesColumnsOfItsTable() throws IOException {
        Files.createDirectories(jobs.resolve("mercury/tables"));
        Files.writeString(jobs.resolve("mercury/tables/supply.sql"), "select country, time_period from summary");
        write(SOUND.replace("tables: {}", """
                tables:
                  supply:
                    id: HG-01
                    title: Supply
                    definition: What came in.
                    formula: import
                    source: own
                    sql: tables/supply.sql
                    grain: [country, time_period]
                    columns: { supply_t: { title: Supply, unit: t }, status: { title: Status, kind: text } }
                    charts:
                      - { title: Supply, kind: lines, figure: suply_t, limit: "10", by: [world] }
                      - { title: Supply, kind: bars, figure: supply_t, status: status, attention: [HIGH] }
                """));

        assertThat(faults())
                .extracting(Fault::message)
                .containsExactly(
                        "'suply_t' is not a column of this table. Did you mean 'supply_t'?",
                        "The table 'supply' has no rows for 'world'.",
                        "A chart with 'attention' needs 'status', 'says' and 'todo'.");
    }

    @Test
    void reportsTheFaultsOfAllInventoriesTogether() throws IOException {
        write(SOUND.replace("section: [country, time_period]", "section: [contry]"));
        Files.createDirectories(jobs.resolve("waste"));
        Files.writeString(jobs.resolve("waste/inventory.yml"), SOUND.replace("unit: t", "units: t"));

        assertThat(faults()).extracting(Fault::file).contains("mercury/inventory.yml", "waste/inventory.yml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from record",
                "select '--' as a; delete from record",
                "select '/*' as a from record; delete from record where '*/' = ''"
            })
    void refusesSqlThatChangesAnything(String sql) throws IOException {
        Files.createDirectories(jobs.resolve("mercury/tables"));
        Files.writeString(jobs.resolve("mercury/tables/due.sql"), sql);
        write(SOUND + "expected: tables/due.sql\n");

        assertThat(faults())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).startsWith("A definition's SQL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reported", "REF_country", "due"})
    void refusesSelectsThatAreNamedAsViewsAre(String name) throws IOException {
        Files.createDirectories(jobs.resolve("mercury/views"));
        Files.writeString(
                jobs.resolve("mercury/views/due.sql"),
                "with one as (select 1 as n), " + name + " as (select n from one) select n from " + name);
        write(SOUND + "views:\n  due: views/due.sql\n");

        assertThat(faults())
                .singleElement()
                .satisfies(f -> assertThat(f.message())
                        .contains("'" + name.toLowerCase(Locale.ROOT) + "'")
                        .contains("Give it another name"));
    }

    @Test
    void saysWhichLineIsNotYaml() throws IOException {
        write("inventory: [mercury\ntitle: x\n");

        assertThat(faults()).singleElement().satisfies(f -> assertThat(f.line()).isPositive());
    }

    private void write(String definition) throws IOException {
        Files.writeString(jobs.resolve("mercury/inventory.yml"), definition);
    }

    private List<Fault> faults() {
        return catchThrowableOfType(DefinitionFaults.class, () -> Definitions.read(jobs))
                .faults();
    }
}
