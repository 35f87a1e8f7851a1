package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night costs what changed: what stands is left alone, and what was done to it meanwhile is noticed all the same. */
@Tag(HomeStore.TAG)
class QuietNightTest {

    private static final String HEADINGS = "country,year,substance,flow,Quantity (t)\n";
    private static final String TABLE = "table_hfc_hfc_consumption";

    @TempDir
    private Path folder;

    private Home home;
    private Map<String, String> before = Map.of();
    private FileTime written = FileTime.fromMillis(0);
    private long lines;

    @BeforeEach
    void aHomeWithAnEdition() throws IOException {
        home = Home.in(folder.resolve("home"));
        home.drop("kenya.csv", HEADINGS + "KEN,2021,HFC-134a,imports,12.5\nGHA,2021,HFC-32,imports,much\n");
        home.run();
        before = home.edition();
        written = Files.getLastModifiedTime(home.latest().resolve("issues.csv"));
        lines = log().size();
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("home/logs/phaseout.log"));
    }

    /** What was worked out since the edition, such as {@code hfc hfc_consumption}. */
    private List<String> workedOut() throws IOException {
        return log().stream()
                .skip(lines)
                .filter(line -> line.contains(": tabulate "))
                .map(line -> line.substring(line.indexOf(": tabulate ") + 11))
                .toList();
    }

    private void requireUntouched() throws IOException {
        assertThat(home.edition()).isEqualTo(before);
        assertThat(workedOut()).isEmpty();
        assertThat(Files.getLastModifiedTime(home.latest().resolve("issues.csv")))
                .isEqualTo(written);
    }

    @Test
    void nothingNewWorksNothingOut() throws IOException {
        home.run();

        requireUntouched();
    }

    @Test
    void theSameFileOnceMoreWorksNothingOut() throws IOException {
        home.drop("again.csv", HEADINGS + "KEN,2021,HFC-134a,imports,12.5\nGHA,2021,HFC-32,imports,much\n");
        home.run();

        requireUntouched();
    }

    @Test
    void whatWasDoneToTheEditionIsUndone() throws IOException {
        for (String file : List.of("issues.csv", "manifest.json", "phaseout-tables.xlsx")) {
            Files.writeString(home.latest().resolve(file), "altered");
            home.run();
            assertThat(home.edition()).as(file).isEqualTo(before);
        }
        Files.delete(home.latest().resolve("report.html"));
        Files.writeString(home.latest().resolve("stray.txt"), "stray");
        home.run();
        assertThat(home.edition()).isEqualTo(before);
        assertThat(home.latest().resolve("report.html")).exists();
    }

    @Test
    void whatWasDoneToATableIsUndoneBeforeItIsPublished() throws IOException, SQLException {
        home.tell("update " + TABLE + " set area = 'GHA' where area = 'KEN'");
        Files.writeString(home.latest().resolve("issues.csv"), "altered");
        home.run();

        assertThat(home.edition()).isEqualTo(before);
        assertThat(workedOut()).contains("hfc hfc_consumption");
    }

    @Test
    void tablesOfAnotherInventoryStand() throws IOException {
        home.drop(
                "mb.csv",
                "country,year,category,flow,Quantity (t)\nKEN,2021,quarantine and pre-shipment,consumption,3\n");
        home.run();

        assertThat(workedOut()).isNotEmpty().noneMatch(table -> table.startsWith("hfc "));
    }

    @Test
    void aRevisedFileChangesTheTablesThatStandOnIt() throws IOException, SQLException {
        home.drop("kenya-revised.csv", HEADINGS + "KEN,2021,HFC-134a,imports,14\n");
        home.run();
        Home anew = Home.in(folder.resolve("anew"));
        anew.drop("kenya.csv", HEADINGS + "KEN,2021,HFC-134a,imports,12.5\nGHA,2021,HFC-32,imports,much\n");
        anew.run();
        anew.drop("kenya-revised.csv", HEADINGS + "KEN,2021,HFC-134a,imports,14\n");
        anew.tell("delete from made_from where what like 'tables of %' or what = 'edition'");
        anew.tell("delete from issue_lines");
        anew.run();

        assertThat(home.edition()).isEqualTo(anew.edition()).isNotEqualTo(before);
    }
}
