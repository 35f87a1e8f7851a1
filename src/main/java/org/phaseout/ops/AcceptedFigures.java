package org.phaseout.ops;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CountryCode;
import org.phaseout.store.RecordTable;
import org.phaseout.template.Order;
import org.phaseout.template.Start;
import org.springframework.jdbc.core.JdbcTemplate;

/** What counts now of what a country reported with a form, row by row as it was sent. */
public final class AcceptedFigures {

    private static final String CURRENT =
            " from section s where s.state = 'CURRENT' and s.inventory = ? and s.form = ? and s.country = ?";

    private final JdbcTemplate jdbc;

    AcceptedFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The place of a row in its file. */
    private record Place(long submission, int sheet, int row) {}

    /** @param year year that is wanted; null for the latest. A start without rows if nothing was accepted */
    public Start of(Inventory inventory, Form form, CountryCode country, @Nullable Integer year) {
        Integer latest = year == null
                ? jdbc.queryForObject(
                        "select max(s.time_period)" + CURRENT,
                        Integer.class,
                        inventory.code(),
                        form.code(),
                        country.value())
                : year;
        if (latest == null) {
            return new Start(0, List.of(), List.of());
        }
        Map<Place, Map<String, Object>> rows = new LinkedHashMap<>();
        TreeSet<String> files = new TreeSet<>();
        boolean all = Order.needsYear(inventory, form);
        String sql = "select r.*, f.file_name from " + new RecordTable(inventory).name()
                + " r join submission f on f.submission_id = r.submission_id where r.part <> 'component'"
                + " and r.section_id in (select s.section_id" + CURRENT + (all ? "" : " and s.time_period = ?")
                + ") order by f.arrival, r.sheet_no, r.row_no, r.seq";
        List<Object> wanted = new ArrayList<>(List.of(inventory.code(), form.code(), country.value()));
        if (!all) {
            wanted.add(latest);
        }
        for (Map<String, Object> record : jdbc.queryForList(sql, wanted.toArray())) {
            files.add("" + record.get("file_name"));
            Map<String, Object> row = rows.computeIfAbsent(place(record), p -> new LinkedHashMap<>());
            add(inventory, form, record, keys(record), row);
        }
        return new Start(latest, List.copyOf(files), List.copyOf(rows.values()));
    }

    private static Place place(Map<String, Object> record) {
        return new Place(
                ((Number) number(record, "submission_id")).longValue(),
                ((Number) number(record, "sheet_no")).intValue(),
                ((Number) number(record, "row_no")).intValue());
    }

    private static Object number(Map<String, Object> record, String column) {
        Object value = record.get(column);
        if (value == null) {
            throw new IllegalStateException("A record has no " + column);
        }
        return value;
    }

    private Map<String, String> keys(Map<String, Object> record) {
        Map<String, String> keys = new LinkedHashMap<>();
        jdbc.query(
                "select field, notation_key from notation where submission_id = ? and sheet_no = ? and row_no = ? and seq = ?"
                        + " and section_id = ? order by field",
                rs -> {
                    keys.put(rs.getString(1), rs.getString(2));
                },
                record.get("submission_id"),
                record.get("sheet_no"),
                record.get("row_no"),
                record.get("seq"),
                record.get("section_id"));
        return keys;
    }

    private static void add(
            Inventory inventory,
            Form form,
            Map<String, Object> record,
            Map<String, String> keys,
            Map<String, Object> row) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Field field : inventory.fields().values()) {
            Object value = keys.containsKey(field.name())
                    ? new Start.Key(keys.get(field.name()))
                    : plain(record.get(field.name()));
            if (value != null) {
                given.put(field.name(), value);
            }
        }
        form.spreads().forEach(spread -> {
            Object into = given.remove(spread.into());
            Object value = given.remove(spread.value());
            if (into != null && value != null) {
                row.put(spread.into() + "=" + into, value);
            }
        });
        Form.Measure measure = form.measure();
        Object code = measure == null ? null : given.get(measure.by());
        Object figure = code == null ? null : given.get(code.toString());
        if (measure != null && figure != null) {
            row.put(measure.value(), figure);
        }
        given.forEach(row::putIfAbsent);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        } else if (value instanceof Date date) {
            return date.toLocalDate();
        }
        return value instanceof Integer whole ? (Object) Long.valueOf(whole) : value;
    }
}
