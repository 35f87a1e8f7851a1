package org.phaseout.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.phaseout.Bench;
import org.phaseout.Store;
import org.phaseout.batch.Jobs;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Table;

/** COM-03, example 2: reporting countries hold 950 of 1 000 ODP t of baselines. */
@ParameterizedClass(name = "{0}")
@EnumSource(Store.class)
class CoverageByBaselineTest {

    private final Bench bench;

    CoverageByBaselineTest(Store store) {
        this.bench = new Bench(Jobs.read(Path.of("jobs")), store.empty());
    }

    @Test
    void countriesThatHold950Of1000TonnesCover95PerCent() {
        bench.jdbc.update("delete from ref_baseline where annex_group = 'EI'");
        baseline("KAZ", 900);
        baseline("UZB", 50);
        baseline("TJK", 50);
        published("country", "KAZ", null, null);
        published("country", "UZB", null, null);
        published("party_group", "NA5G2", 2, 5);
        Inventory reporting = bench.inventory("reporting");
        Table coverage = reporting.tables().get("coverage");

        new Tabulator(bench.jdbc, bench.sql).tabulate(reporting, coverage);

        List<BigDecimal> shares = bench.jdbc.queryForList(
                "select baseline_pct from " + TableSql.published(reporting, coverage) + " where area = 'NA5G2'",
                BigDecimal.class);
        assertThat(shares).singleElement().satisfies(s -> assertThat(s).isEqualByComparingTo("95.0"));
    }

    private void baseline(String country, int odpTonnes) {
        bench.jdbc.update(
                "insert into ref_baseline (country, annex_group, measure, party_status, unit, baseline) values (?, 'EI', 'CONSUMPTION', 'NA5', 'ODP_TONNE', ?)",
                country,
                odpTonnes);
    }

    private void published(String areaType, String area, Integer reporting, Integer expected) {
        bench.jdbc.update(
                "insert into published (inventory, table_name, column_name, area_type, area, dimensions, time_period, amount, n_reporting, n_expected)"
                        + " values ('methyl-bromide', 'mb_consumption', 'consumption_odp_t', ?, ?, '', 2020, 0, ?, ?)",
                areaType,
                area,
                reporting,
                expected);
    }
}
