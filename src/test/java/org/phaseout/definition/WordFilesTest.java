package org.phaseout.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.language.DefinitionWords;
import org.phaseout.language.Language;

class WordFilesTest {

    private static final String INVENTORY = """
            inventory: mercury
            title: Mercury
            treaty: Minamata Convention
            section: [country, time_period]
            fields:
              country: { type: country, title: Country }
              time_period: { type: year, title: Year }
              imported: { type: mass, unit: t, title: Import }
            forms:
              trade: { title: Trade, evidence: headings, fields: { imported: required } }
            derive:
              kilograms: { type: decimal, title: Import in kg, expression: "imported * 1000" }
            checks:
              MERC-101:
                severity: warning
                row: "imported <= 100"
                message: "The import ({imported} t) of {country} is great."
                fix: "Check the unit."
                example: { imported: 101 }
            tables: {}
            """;

    @TempDir
    Path jobs;

    @BeforeEach
    void makeInventory() throws IOException {
        Files.createDirectories(jobs.resolve("mercury/words"));
        Files.writeString(jobs.resolve("mercury/inventory.yml"), INVENTORY);
    }

    @Test
    void givesTitlesInTheLanguageAndInEnglishWhereItHasNone() throws IOException {
        write("fr.csv", "inventory,Mercure\nform.trade,Commerce\nfield.kilograms,Importation en kg");
        Inventory mercury = Definitions.read(jobs).get(0);

        Titles french = Titles.of(mercury, Language.FRENCH);
        assertThat(french.inventory()).isEqualTo("Mercure");
        assertThat(french.form("trade")).isEqualTo("Commerce");
        assertThat(french.field("kilograms")).isEqualTo("Importation en kg");
        assertThat(french.field("imported")).isEqualTo("Import");
        assertThat(Titles.of(mercury, Language.RUSSIAN).inventory()).isEqualTo("Mercury");
        assertThat(Titles.of(mercury, Language.ENGLISH).inventory()).isEqualTo("Mercury");
    }

    @Test
    void givesTheSentencesOfChecksToThoseWhoSayIssues() throws IOException {
        write("es.csv", "check.MERC-101.message,\"La importación de {country}, {imported} t, es grande.\"");
        DefinitionWords spanish = Titles.words(Definitions.read(jobs), Language.SPANISH);

        assertThat(spanish.text("mercury", "check.MERC-101.message"))
                .isEqualTo("La importación de {country}, {imported} t, es grande.");
        assertThat(spanish.text("mercury", "check.MERC-101.fix")).isNull();
        assertThat(spanish.text("arsenic", "inventory")).isNull();
    }

    @Test
    void areNoPartOfTheHashSinceTheyChangeNoFigure() throws IOException {
        String before = Definitions.read(jobs).get(0).hash();
        write("fr.csv", "inventory,Mercure");

        assertThat(Definitions.read(jobs).get(0).hash()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "field.importd,Importation|'field.importd' is not a key of these words. Did you mean 'field.imported'?",
                "xyz,Mot|'xyz' is not a key of these words. Keys are inventory, form.<form>, field.<field>, check.<CODE>.message and check.<CODE>.fix.",
                "check.MERC-101.message,Trop de {imported} t.|'check.MERC-101.message' must have the places of the English: {country} {imported}, not {imported}.",
                "check.MERC-101.fix,Vérifiez {unit}.|'check.MERC-101.fix' must have the places of the English: none, not {unit}.",
                "field.imported,|This line needs a key and a text, and nothing else.",
                "field.imported,Import,fr|This line needs a key and a text, and nothing else.",
            })
    void tellsFileAndLineOfWhatIsWrong(String line, String message) throws IOException {
        write("fr.csv", "inventory,Mercure\n" + line);

        assertThat(faults()).containsExactly(new Fault("mercury/words/fr.csv", 3, message));
    }

    @Test
    void refusesWhatIsSaidTwice() throws IOException {
        write("fr.csv", "inventory,Mercure\ninventory,Vif-argent");

        assertThat(faults()).containsExactly(new Fault("mercury/words/fr.csv", 3, "'inventory' stands in line 2 too."));
    }

    @ParameterizedTest
    @CsvSource({"de.csv", "en.csv", "fr.txt"})
    void refusesOtherLanguagesAndEnglishWhichStandsInTheDefinition(String file) throws IOException {
        write(file, "inventory,Quecksilber");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("mercury/words/" + file);
            assertThat(fault.message()).contains("fr.csv").contains("inventory.yml");
        });
    }

    @Test
    void refusesAnotherFirstLine() throws IOException {
        Files.writeString(jobs.resolve("mercury/words/fr.csv"), "text,key\nMercure,inventory\n");

        assertThat(faults())
                .containsExactly(new Fault("mercury/words/fr.csv", 1, "The first line must be 'key,text'."));
    }

    @Test
    void theInventoriesOfThisProjectAreWordedInFullInEveryLanguage() {
        for (Inventory inventory : Definitions.read(Path.of("jobs"))) {
            Map<String, String> english = Titles.english(inventory);
            for (Language language : Language.values()) {
                if (language != Language.ENGLISH) {
                    assertThat(inventory
                                    .words()
                                    .getOrDefault(language, Map.of())
                                    .keySet())
                            .as(inventory.code() + " in " + language.ownName())
                            .containsAll(english.keySet());
                }
            }
        }
    }

    private void write(String file, String lines) throws IOException {
        Files.writeString(jobs.resolve("mercury/words").resolve(file), "key,text\n" + lines + "\n");
    }

    private List<Fault> faults() {
        return catchThrowableOfType(DefinitionFaults.class, () -> Definitions.read(jobs))
                .faults();
    }
}
