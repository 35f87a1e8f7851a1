package org.phaseout.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Table;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of a published table in their stable order. */
public final class PublishedRows {

    private final JdbcTemplate jdbc;

    public PublishedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of the columns in order: area_type, area, dimensions, time_period, columns, obs_status, who has reported. */
    public static List<String> columns(Table table) {
        List<String> columns = new ArrayList<>(List.of("area_type", "area"));
        columns.addAll(table.dimensions());
        columns.add("time_period");
        columns.addAll(table.columns().keySet());
        columns.add("obs_status");
        if (!table.areas().isEmpty()) {
            columns.add("n_reporting");
            columns.add("n_expected");
        }
        return columns;
    }

    /** Hands over every row: countries first, then regions, party groups and the world; each by key. */
    public void each(Inventory inventory, Table table, Consumer<List<@Nullable Object>> taker) {
        List<String> columns = columns(table);
        jdbc.query(select(inventory, table, columns), rs -> {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(rs.getObject(i));
            }
            taker.accept(row);
        });
    }

    public long count(Inventory inventory, Table table) {
        Long count = jdbc.queryForObject("select count(*) from " + TableSql.published(inventory, table), Long.class);
        return count == null ? 0 : count;
    }

    private static String select(Inventory inventory, Table table, List<String> columns) {
        List<String> order = new ArrayList<>();
        order.add("case area_type when 'country' then 1 when 'region' then 2 when 'party_group' then 3 else 4 end");
        order.add("area");
        table.dimensions().forEach(d -> order.add("coalesce(cast(" + d + " as varchar(1000)), '')"));
        order.add("time_period");
        return "select " + String.join(", ", columns).toLowerCase(Locale.ROOT) + " from "
                + TableSql.published(inventory, table) + " order by " + String.join(", ", order);
    }
}
