package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.RunReport;

/** Imports that fail, come twice, or are revised. */
@Tag(HomeStore.TAG)
class ImportFaultTest {

    private static final String HEADINGS = "country,year,substance,flow,importer,Quantity (t)\n";

    @TempDir
    private Path folder;

    @Test
    void aFaultOfOursFailsTheStepAndTheNextRunGoesOn() throws Exception {
        Path file = Files.writeString(folder.resolve("list.csv"), list(2500));
        Home home = Home.in(folder.resolve("home"));
        home.run();
        home.drop(file);
        home.tell("alter table record_hfc add constraint broken check (row_no < 1500)");

        RunReport failed = home.run();

        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.faults()).singleElement().asString().contains("list.csv", "readRows");
        assertThat(failed.files()).extracting(FileReport::state).containsExactly("RECEIVED");
        assertThat(home.ask("select count(*) from record_hfc")).isEqualTo("999");
        assertThat(home.ask("select status from batch_step_execution where step_name = 'readRows'"))
                .isEqualTo("FAILED");

        home.tell("alter table record_hfc drop constraint broken");
        RunReport mended = home.run();

        assertThat(mended.faults()).isEmpty();
        assertThat(mended.files()).extracting(FileReport::rowsAccepted).containsExactly(2500L);
        assertThat(home.ask("select count(distinct row_no) from record_hfc")).isEqualTo("2500");
        assertThat(home.ask("select count(*) from record_hfc")).isEqualTo("2500");
        Home undisturbed = Home.in(folder.resolve("undisturbed")).drop(file);
        undisturbed.run();
        assertThat(home.edition()).isEqualTo(undisturbed.edition());
    }

    @Test
    void theSameBytesUnderAnotherNameChangeNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("first.csv"), list(5));
        Home home = Home.in(folder.resolve("home")).drop(file);
        RunReport first = home.run();
        Map<String, String> before = home.edition();

        home.drop(file, "second.csv");
        RunReport second = home.run();

        assertThat(second.files()).extracting(FileReport::state).containsExactly("DUPLICATE");
        assertThat(second.files().get(0).reason()).contains("first.csv");
        assertThat(second.exitCode()).isZero();
        assertThat(second.runId()).isEqualTo(first.runId());
        assertThat(home.edition()).isEqualTo(before);
        assertThat(home.status().submissions()).hasSize(1);
        try (Stream<Path> kept = Files.list(home.folder().resolve("duplicates"))) {
            assertThat(kept.map(f -> f.getFileName().toString())).anyMatch(name -> name.endsWith("__second.csv"));
        }
    }

    @Test
    void aRevisedFileSupersedesTheSectionsItHoldsAndNoOthers() throws Exception {
        Home home = Home.in(folder.resolve("home"))
                .drop(
                        "first.csv",
                        HEADINGS + "KEN,2021,HFC-134a,imports,A,10\nKEN,2022,HFC-134a,imports,A,20\n"
                                + "UGA,2022,HFC-134a,imports,A,5\n");
        home.run();
        home.drop("revised.csv", HEADINGS + "KEN,2022,HFC-134a,imports,A,30\n");

        home.run();

        assertThat(home.status().submissions())
                .extracting(FileReport::sectionStates)
                .containsExactly(Map.of("CURRENT", 2L, "SUPERSEDED", 1L), Map.of("CURRENT", 1L));
        String figures = """
                select string_agg(country || ' ' || time_period || ' ' || cast(import_new as integer), ', '
                  order by country, time_period) from v_hfc.summary
                """;
        assertThat(home.ask(figures)).isEqualTo("KEN 2021 10, KEN 2022 30, UGA 2022 5");

        home.drop("again.csv", HEADINGS + "KEN,2021,HFC-134a,imports,A,11\nUGA,2022,HFC-134a,imports,A,6\n");
        home.run();

        assertThat(home.ask(figures)).isEqualTo("KEN 2021 11, KEN 2022 30, UGA 2022 6");
        assertThat(home.status().submissions().get(0).state()).isEqualTo("SUPERSEDED");
    }

    private static String list(int rows) {
        StringBuilder list = new StringBuilder(HEADINGS);
        for (int i = 1; i <= rows; i++) {
            list.append("KEN,2022,HFC-134a,imports,Company ").append(i).append(",1\n");
        }
        return list.toString();
    }
}
