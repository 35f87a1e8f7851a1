package org.phaseout.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phaseout.Bench;
import org.phaseout.definition.Inventory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the select of a check sees, whatever else stands in the store. */
class HeldRecordsTest {

    private static final String COUNT =
            "with told as (select count(*) as n from %s) select n, 0 as sheet_no, 0 as row_no from told";

    private final Bench bench = new Bench(Path.of("jobs"));
    private final Inventory pcb = bench.inventory("pcb");

    private static Map<String, Object> unit(String country, int year) {
        return Map.of(
                "form", "equipment-register",
                "country", country,
                "time_period", year,
                "owner_name", "Utility A",
                "equipment_type", "TRANSFORMER",
                "counts_in", "STOCK");
    }

    private long count(String view, Held held) {
        return ((Number)
                        bench.sql.found(pcb, COUNT.formatted(view), held).get(0).getOrDefault("n", -1))
                .longValue();
    }

    @Test
    void aSelectSeesTheSameCountryOnly() {
        bench.accept(pcb, List.of(unit("PER", 2020), unit("PER", 2020)));
        bench.accept(pcb, List.of(unit("GHA", 2020)));
        long id = bench.submit(pcb, List.of(unit("PER", 2021)));
        Held held = bench.sql.held(pcb, id, false);

        assertThat(count("submission", held)).isEqualTo(1);
        assertThat(count("record", held)).isEqualTo(2);
        assertThat(count("summary", held)).isEqualTo(1);
        assertThat(count("section", held)).isEqualTo(1);
        assertThat(count("reported", held)).isEqualTo(1);
    }

    @Test
    void aFileReadOutOfTurnDoesNotSeeWhatCameLater() {
        bench.accept(pcb, List.of(unit("PER", 2020)));
        long id = bench.submit(pcb, List.of(unit("PER", 2021)));
        bench.accept(pcb, List.of(unit("PER", 2022)));
        Supersession past = new Supersession(JdbcClient.create(bench.jdbc), bench.submissions);

        assertThat(past.lookBack(bench.submissions.get(id))).isTrue();
        assertThat(count("record", bench.sql.held(pcb, id, true))).isEqualTo(1);
        assertThat(count("record", bench.sql.held(pcb, id, false))).isEqualTo(2);
    }

    @Test
    void namesMeanWhatTheyMeantBeforeOnceACheckIsDone() {
        long id = bench.submit(pcb, List.of(unit("PER", 2021)));
        count("record", bench.sql.held(pcb, id, false));

        assertThat(bench.jdbc.queryForObject("select count(*) from submission", Long.class))
                .isEqualTo(1);
        assertThat(bench.sql
                        .rows(pcb, "select count(*) as n from record")
                        .get(0)
                        .get("n"))
                .isEqualTo(0L);
    }
}
