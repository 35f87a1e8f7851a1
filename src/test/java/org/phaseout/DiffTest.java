package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.Program.Said;
import org.phaseout.publish.MovedFigures;
import org.phaseout.publish.MovedFigures.Figure;

/** What a revised file moves can be asked for by the numbers of the runs and by the names of the editions. */
@Tag(HomeStore.TAG)
@Timeout(120)
class DiffTest {

    private static final String HEADINGS = "country,year,substance,flow,Quantity (t)\n";

    @TempDir
    private static Path folder;

    private static Home home;
    private static String first;
    private static String second;

    @BeforeAll
    static void aFileAndItsRevision() throws IOException {
        home = Home.in(folder);
        home.drop("kenya.csv", HEADINGS + "KEN,2021,HFC-134a,imports,12.5\nKEN,2021,HFC-32,imports,3\n");
        first = home.run().runId();
        home.drop("kenya-revised.csv", HEADINGS + "KEN,2021,HFC-134a,imports,14\nKEN,2021,HFC-125,imports,2\n");
        second = home.run().runId();
    }

    private static Said diff(String... words) {
        String[] arguments = new String[words.length + 3];
        arguments[0] = "diff";
        System.arraycopy(words, 0, arguments, 1, words.length);
        arguments[words.length + 1] = "--home";
        arguments[words.length + 2] = folder.toString();
        return Program.run(arguments);
    }

    @Test
    void aRevisedFigureIsShownWithWhatItWasAndIs() {
        Said said = diff("1", "2");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out())
                .contains("From " + first + " to " + second, "hfc_consumption: ")
                .containsPattern("country KEN HFC-134a 2021 +consumption_t +12\\.5 +14\n")
                .containsPattern("country KEN HFC-32 2021 +row removed +consumption_t 3")
                .containsPattern("country KEN HFC-125 2021 +row added +consumption_t 2");
    }

    @Test
    void anEditionDoesNotDifferFromItself() {
        Said said = diff("2", "latest");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("No published figure and no issue differs.");
    }

    @Test
    void aRunThatNeverWasIsWrongUsage() {
        assertThat(diff("1", "7").exitCode()).isEqualTo(2);
        assertThat(diff("1", "7").err()).contains("There is no run '7'");
        assertThat(diff("r-000000000000", "latest").exitCode()).isEqualTo(2);
    }

    @Test
    void everyRowStandsInTheJson() {
        Said said = diff(first, second, "--json", "--issues");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out())
                .contains(
                        "{\"table\":\"hfc_consumption\",\"what\":\"CHANGED\",\"key\":{\"area_type\":\"country\",\"area\":\"KEN\","
                                + "\"substance\":\"HFC-134a\",\"time_period\":\"2021\"},\"cells\":[{\"column\":\"consumption_t\",\"from\":\"12.5\",\"to\":\"14\",\"figure\":true}")
                .contains("\"issues\": [", "\"issues_came\": ");
    }

    @Test
    void aRunCanNameTheFiguresThatMovedAndCountTheRest() throws IOException {
        Path output = folder.resolve("output");
        MovedFigures moved = MovedFigures.of(output.resolve(first), output.resolve(second), 1000);
        MovedFigures few = MovedFigures.of(output.resolve(first), output.resolve(second), 2);

        assertThat(moved.figures())
                .extracting(Figure::table, f -> f.key().get("area"), Figure::column, Figure::from, Figure::to)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("hfc_consumption", "KEN", "consumption_t", "12.5", "14"),
                        org.assertj.core.groups.Tuple.tuple("hfc_consumption", "KEN", "consumption_t", "3", null))
                .doesNotContain(
                        org.assertj.core.groups.Tuple.tuple("hfc_consumption", "KEN", "consumption_t", null, "2"));
        assertThat(moved.more()).isZero();
        assertThat(few.figures()).hasSize(2);
        assertThat(few.more()).isEqualTo(moved.figures().size() - 2);
    }
}
