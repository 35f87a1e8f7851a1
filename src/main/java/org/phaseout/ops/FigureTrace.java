package org.phaseout.ops;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Table;
import org.phaseout.indicator.PublishedRows;
import org.phaseout.intake.Folders;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.TraceReport.SourceRow;
import org.phaseout.question.Spellings;
import org.phaseout.store.RecordTable;
import org.phaseout.store.Submissions;
import org.springframework.jdbc.core.JdbcTemplate;

/** Goes from a published figure to the cells it came from. */
public final class FigureTrace {

    private final Path home;
    private final Jobs jobs;
    private final Stages stages;
    private final JdbcTemplate jdbc;
    private final Submissions submissions;
    private final PublishedRows rows;

    FigureTrace(Path home, Jobs jobs, Stages stages, JdbcTemplate jdbc, Submissions submissions, PublishedRows rows) {
        this.home = home;
        this.jobs = jobs;
        this.stages = stages;
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.rows = rows;
    }

    /** One stored record behind a figure. */
    record Source(long submission, int sheetNo, int rowNo, String form, Map<String, String> record) {}

    /**
     * @param words values of the table's key in its order, or as name=value
     * @throws WrongUsage if there is no such table or key; the message says what there is
     */
    public TraceReport trace(String tableName, List<String> words) throws IOException {
        for (Inventory inventory : jobs.inventories()) {
            Table table = inventory.tables().get(tableName);
            if (table != null) {
                return trace(inventory, table, TraceKey.of(table, words));
            }
        }
        List<String> known = jobs.inventories().stream()
                .flatMap(i -> i.tables().keySet().stream())
                .sorted()
                .toList();
        throw new WrongUsage("There is no table '" + tableName + "'. There are: " + String.join(", ", known) + ".");
    }

    private TraceReport trace(Inventory inventory, Table table, Map<String, String> key) throws IOException {
        List<Map<String, String>> figures = figures(inventory, table, key);
        List<SourceRow> sources = new ArrayList<>();
        if (!figures.isEmpty() && !inventory.forms().isEmpty()) {
            stages.review(new Spellings(Folders.under(home).decisions()).reviewed());
            SourceCells cells = new SourceCells(home, stages, submissions, jobs.reference());
            sources.addAll(cells.of(inventory, table, key.get("time_period"), records(inventory, table, key)));
        }
        return new TraceReport(table.name(), key, figures, sources);
    }

    private List<Map<String, String>> figures(Inventory inventory, Table table, Map<String, String> key) {
        List<String> columns = PublishedRows.columns(table);
        List<Map<String, String>> found = new ArrayList<>();
        rows.each(inventory, table, row -> {
            Map<String, String> figure = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                figure.put(columns.get(i), text(row.get(i)));
            }
            boolean wanted = key.entrySet().stream().allMatch(k -> k.getValue().equals(figure.get(k.getKey())));
            if (wanted) {
                found.add(figure);
            }
        });
        return found;
    }

    private List<Source> records(Inventory inventory, Table table, Map<String, String> key) {
        Map<String, String> columns = new RecordTable(inventory).columns();
        StringBuilder where = new StringBuilder(" where s.state = 'CURRENT' and r.part <> 'blend'");
        List<Object> values = new ArrayList<>();
        if (!table.from().isEmpty()) {
            where.append(" and r.form in (")
                    .append("?, ".repeat(table.from().size() - 1))
                    .append("?)");
            values.addAll(table.from());
        }
        for (Map.Entry<String, String> k : key.entrySet()) {
            if (k.getKey().equals("area")) {
                where.append(
                        " and (s.country = ? or exists (select 1 from ref_area_member m where m.area = ? and m.country = s.country"
                                + " and s.time_period >= cast(m.from_year as integer)"
                                + " and (m.to_year is null or s.time_period <= cast(m.to_year as integer))))");
                values.add(k.getValue());
                values.add(k.getValue());
            } else if (columns.containsKey(k.getKey())) {
                where.append(" and cast(r.").append(k.getKey()).append(" as varchar(1000)) = ?");
                values.add(k.getValue());
            }
        }
        String select = "select r.* from " + new RecordTable(inventory).name()
                + " r join section s on s.section_id = r.section_id" + where
                + " order by r.submission_id, r.sheet_no, r.row_no, r.seq";
        return jdbc.query(
                select,
                (rs, i) -> {
                    Map<String, String> record = new TreeMap<>();
                    for (String column : columns.keySet()) {
                        record.put(column, text(rs.getObject(column)));
                    }
                    return new Source(
                            rs.getLong("submission_id"),
                            rs.getInt("sheet_no"),
                            rs.getInt("row_no"),
                            rs.getString("form"),
                            record);
                },
                values.toArray());
    }

    static String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
