package org.phaseout.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phaseout.Bench;
import org.phaseout.HomeStore;
import org.phaseout.Store;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Table;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every worked example beside a definition's tables comes out of the real engine. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.phaseout.Store#ofThisRun")
@Tag(HomeStore.TAG)
class TableExamplesTest {

    private final Bench bench;

    TableExamplesTest(Store store) {
        this.bench = store.bench();
    }

    static Stream<Arguments> examples() throws IOException {
        List<Arguments> examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*tables.examples.*\\.yml"))
                    .sorted()
                    .toList()) {
                Map<?, ?> content =
                        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
                String inventory = file.getName(1).toString();
                for (Object example : (List<?>) content.get("examples")) {
                    Map<?, ?> map = (Map<?, ?>) example;
                    examples.add(Arguments.of(inventory, content.get("table"), map.get("name"), map));
                }
            }
        }
        return examples.stream();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("examples")
    void comesOut(String code, String tableName, String name, Map<String, Object> example) {
        Inventory inventory = bench.inventory(code);
        Table table = inventory.tables().get(tableName);
        assertThat(table).as("table " + tableName).isNotNull();
        bench.clear();
        if (example.containsKey("records")) {
            bench.accept(inventory, maps(example.get("records")));
        }
        maps(example.getOrDefault("section", List.of())).forEach(this::addSection);
        maps(example.getOrDefault("published", List.of())).forEach(this::addPublished);

        new Tabulator(bench.jdbc, bench.sql).tabulate(inventory, table);

        List<Map<String, @Nullable Object>> rows = rows(inventory, table);
        for (Map<String, Object> expected : maps(example.get("expect"))) {
            assertThat(rows).as("rows of %s", tableName).anySatisfy(row -> matches(table, row, expected));
        }
        for (Map<String, Object> absent : maps(example.getOrDefault("absent", List.of()))) {
            assertThat(rows).as("rows of %s", tableName).noneSatisfy(row -> matches(table, row, absent));
        }
    }

    private static void matches(Table table, Map<String, @Nullable Object> row, Map<String, Object> expected) {
        expected.forEach((column, value) -> {
            String name = column.equals("country") && !row.containsKey("country") ? "area" : column;
            assertThat(row).containsKey(name);
            assertThat(shown(table, name, row.get(name))).as(name).isEqualTo(wanted(row.get(name), value));
        });
    }

    private static String shown(Table table, String column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (!(value instanceof Number)) {
            return value.toString();
        }
        BigDecimal number = new BigDecimal(value.toString());
        Table.Column definition = table.columns().get(column);
        if (definition != null && definition.decimals() != null) {
            number = number.setScale(definition.decimals(), RoundingMode.HALF_UP);
        }
        return plain(number);
    }

    private static String wanted(@Nullable Object actual, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return actual instanceof Number && text.matches("-?[0-9.]+") ? plain(new BigDecimal(text)) : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private List<Map<String, @Nullable Object>> rows(Inventory inventory, Table table) {
        List<String> columns = PublishedRows.columns(table);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        new PublishedRows(bench.jdbc).each(inventory, table, row -> {
            Map<String, @Nullable Object> map = new java.util.LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                map.put(columns.get(i), row.get(i));
            }
            rows.add(map);
        });
        return rows;
    }

    private void addSection(Map<String, Object> s) {
        bench.jdbc.update(
                "insert into section (submission_id, inventory, form, section_key, country, time_period, state, rows_read, rows_accepted, rows_rejected, cells_required, cells_filled) values (1, ?, ?, ?, ?, ?, 'CURRENT', ?, ?, ?, ?, ?)",
                s.get("inventory"),
                s.get("form"),
                s.toString().hashCode() + "",
                s.get("country"),
                s.get("time_period"),
                s.getOrDefault("rows_read", 0),
                s.getOrDefault("rows_accepted", 0),
                s.getOrDefault("rows_rejected", 0),
                s.getOrDefault("cells_required", 0),
                s.getOrDefault("cells_filled", 0));
    }

    private void addPublished(Map<String, Object> p) {
        bench.jdbc.update(
                "insert into published (inventory, table_name, column_name, area_type, area, dimensions, time_period, amount, n_reporting, n_expected) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                p.get("inventory"),
                p.get("table_name"),
                p.get("column_name"),
                p.get("area_type"),
                p.get("area"),
                p.getOrDefault("dimensions", ""),
                p.get("time_period"),
                p.get("amount") == null ? null : new BigDecimal(p.get("amount").toString()),
                p.get("n_reporting"),
                p.get("n_expected"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }
}
