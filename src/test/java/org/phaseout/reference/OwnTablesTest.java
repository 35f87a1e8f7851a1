package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.model.CountryCode;

/** The project's own tables hold together. */
class OwnTablesTest {

    private static final Path EDGAR = Path.of("../shared/real/EDGAR_F-gases_1990_2022.xlsx");

    private static List<TableRow> rows(String table) {
        return TableRow.of(Shared.TABLES.table(table));
    }

    private static Set<String> values(String table, String column) {
        return rows(table).stream()
                .map(row -> row.get(column))
                .filter(value -> value != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "annex_group|annex_group",
                "area|area_type,area",
                "area_member|area_type,area,country,from_year",
                "baseline|country,annex_group,measure,party_status,unit",
                "blend|blend",
                "blend_component|blend,component",
                "blend_spelling|blend,spelling",
                "control_measure|annex_group,measure,party_group,from_year",
                "country|country",
                "country_spelling|country,spelling,language",
                "gwp_set|gwp_set",
                "headings|field,spelling",
                "labels|field,spelling,language",
                "notation_keys|spelling",
                "obs_status|code",
                "party_status|country,from_year",
                "pcb_trade_name|name",
                "population|country,time_period",
                "ratification|country,treaty",
                "row_words|kind,spelling,language",
                "sources|table",
                "substance|substance",
                "substance_prefix|prefix",
                "substance_spelling|substance,spelling",
                "units|unit,spelling,language",
            })
    void hasEveryKeyOnce(String table, String columns) {
        List<String> keys = new ArrayList<>();
        for (TableRow row : rows(table)) {
            keys.add(Stream.of(columns.split(",", -1)).map(row::get).toList().toString());
        }
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}.{1} stands in {2}")
    @CsvSource({
        "country_spelling, country, country, country",
        "country, parent, country, country",
        "area_member, country, country, country",
        "party_status, country, country, country",
        "ratification, country, country, country",
        "population, country, country, country",
        "baseline, country, country, country",
        "area_member, area, area, area",
        "substance_spelling, substance, substance, substance",
        "blend_component, component, substance, substance",
        "blend_component, blend, blend, blend",
        "blend_spelling, blend, blend, blend",
        "blend, blend, blend_component, blend",
        "substance, annex_group, annex_group, annex_group",
        "control_measure, annex_group, annex_group, annex_group",
        "baseline, annex_group, annex_group, annex_group",
        "notation_keys, obs_status, obs_status, code",
        "control_measure, party_group, area, area",
    })
    void namesOnlyWhatThereIs(String table, String column, String other, String key) {
        assertThat(values(other, key)).containsAll(values(table, column));
    }

    @Test
    void saysWhereEachTableComesFrom() {
        Set<String> tables = new TreeSet<>(Shared.TABLES.all().keySet());
        tables.remove("sources");
        assertThat(values("sources", "table")).isEqualTo(tables);
    }

    @Test
    void hasBlendsThatAddUpToOneOrSayWhyNot() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (TableRow row : rows("blend_component")) {
            sums.merge(row.text("blend"), row.number("fraction"), BigDecimal::add);
        }
        for (TableRow blend : rows("blend")) {
            BigDecimal gap =
                    sums.get(blend.text("blend")).subtract(BigDecimal.ONE).abs();
            if (gap.compareTo(new BigDecimal("0.005")) > 0) {
                assertThat(blend.get("note")).as(blend.text("blend")).isNotNull();
            }
        }
    }

    @Test
    void hasNoSpellingThatIsCertainForTwoCountries() {
        Countries countries = Countries.of(Shared.TABLES);
        for (TableRow row : rows("country_spelling")) {
            if (row.isCertain()) {
                assertThat(countries.find(row.text("spelling")).meaning())
                        .as(row.text("spelling"))
                        .hasValue(new CountryCode(row.text("country")));
            }
        }
    }

    @Test
    void hasNoSpellingThatIsCertainForTwoSubstancesOrBlends() {
        Substances substances = Substances.of(Shared.TABLES);
        for (String kind : List.of("substance", "blend")) {
            for (TableRow row : rows(kind + "_spelling")) {
                if (row.isCertain()) {
                    assertThat(substances.find(row.text("spelling")).meaning().map(Chemical::name))
                            .as(row.text("spelling"))
                            .hasValue(row.text(kind));
                }
            }
        }
    }

    @Test
    void findsEverySubstanceAndBlendByItsOwnName() {
        Substances substances = Substances.of(Shared.TABLES);
        Stream.concat(values("substance", "substance").stream(), values("blend", "blend").stream())
                .forEach(name -> assertThat(substances.find(name).meaning().map(Chemical::name))
                        .as(name)
                        .hasValue(name));
    }

    @Test
    void hasNoSpellingThatIsCertainForTwoUnits() {
        Units units = Units.of(Shared.TABLES);
        for (TableRow row : rows("units")) {
            if (row.isCertain()) {
                assertThat(units.find(row.text("spelling")).meaning().map(Unit::code))
                        .as(row.text("spelling"))
                        .hasValue(row.text("unit"));
            }
        }
    }

    @Test
    void hasControlMeasuresWithoutGapsOrOverlaps() {
        assertFollowing("control_measure", List.of("annex_group", "measure", "party_group"));
    }

    @Test
    void hasPartyStatusWithoutGapsOrOverlaps() {
        assertFollowing("party_status", List.of("country"));
    }

    private static void assertFollowing(String table, List<String> key) {
        Map<String, TreeMap<Integer, Integer>> spans = new TreeMap<>();
        for (TableRow row : rows(table)) {
            Integer to = row.whole("to_year");
            spans.computeIfAbsent(key.stream().map(row::get).toList().toString(), k -> new TreeMap<>())
                    .put(row.whole("from_year"), to == null ? 9999 : to);
        }
        spans.forEach((name, span) -> {
            Integer last = null;
            for (Map.Entry<Integer, Integer> years : span.entrySet()) {
                assertThat(years.getValue()).as(name).isGreaterThanOrEqualTo(years.getKey());
                if (last != null) {
                    assertThat(years.getKey()).as(name).isEqualTo(last + 1);
                }
                last = years.getValue();
            }
        });
    }

    @Test
    void putsEveryCountryIntoTheWorldAndOneRegion() {
        Map<String, Set<String>> areas = new TreeMap<>();
        for (TableRow row : rows("area_member")) {
            if (!row.text("area").startsWith("MLF-") && !row.text("area_type").equals("party_group")) {
                areas.computeIfAbsent(row.text("country"), c -> new TreeSet<>()).add(row.text("area_type"));
            }
        }
        assertThat(areas.keySet()).isEqualTo(values("country", "country"));
        assertThat(areas.values()).allSatisfy(kinds -> assertThat(kinds).containsExactly("region", "world"));
    }

    @ParameterizedTest(name = "{0}: ODP {1}, GWP {2}")
    @CsvSource({
        "HFC-134a, 0, 1430",
        "HFC-23, 0, 14800",
        "HFC-32, 0, 675",
        "HFC-125, 0, 3500",
        "HFC-143a, 0, 4470",
        "Methyl bromide, 0.6,",
        "HCFC-22, 0.055, 1810"
    })
    void hasTheFiguresOfTheTreaty(String substance, BigDecimal odp, BigDecimal gwp) {
        assertThat((BigDecimal) Shared.TABLES.lookup("substance", "substance", substance, "odp"))
                .isEqualByComparingTo(odp);
        Object found = Shared.TABLES.lookup("substance", "substance", substance, "gwp_annex_f");
        assertThat(found).isEqualTo(gwp);
    }

    @Test
    void knowsEveryCountryAndGasOfEdgar() throws IOException {
        assumeTrue(Files.exists(EDGAR), "needs " + EDGAR);
        Countries countries = Countries.of(Shared.TABLES);
        Substances substances = Substances.of(Shared.TABLES);
        Set<String> codes = new HashSet<>();
        try (Workbook workbook = WorkbookFactory.create(EDGAR.toFile(), null, true)) {
            Sheet sheet = workbook.getSheet("IPCC 2006");
            for (int i = 10; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                String code = row.getCell(2).getStringCellValue();
                String name = row.getCell(3).getStringCellValue();
                String gas = row.getCell(6).getStringCellValue();
                assertThat(countries.find(code).meaning()).hasValue(new CountryCode(code));
                if (!name.equals("Congo")) {
                    assertThat(countries.find(name).meaning()).as(name).hasValue(new CountryCode(code));
                }
                assertThat(substances.find(gas).meaning()).as(gas).isPresent();
                codes.add(code);
            }
        }
        assertThat(codes).hasSize(156);
    }
}
