package org.phaseout;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Jobs;
import org.phaseout.check.SignRules;
import org.phaseout.check.Signs;
import org.phaseout.definition.Derived;
import org.phaseout.definition.Field;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CellRef;
import org.phaseout.model.Observation;
import org.phaseout.model.Observation.Part;
import org.phaseout.normalise.Derivation;
import org.phaseout.normalise.ExpressionEngine;
import org.phaseout.store.Attempts;
import org.phaseout.store.DefinitionSql;
import org.phaseout.store.IssueStore;
import org.phaseout.store.RowStore;
import org.phaseout.store.Schemas;
import org.phaseout.store.Sections;
import org.phaseout.store.Settlement;
import org.phaseout.store.StoredRow;
import org.phaseout.store.StoredRow.Reading;
import org.phaseout.store.StoredRow.Verdict;
import org.phaseout.store.Submissions;
import org.phaseout.store.Supersession;
import org.phaseout.store.Written;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A store in memory with the definitions of {@code jobs/}, filled by hand: the engine without files. */
public final class Bench {

    public final Jobs jobs;
    public final JdbcTemplate jdbc;
    public final DefinitionSql sql;
    public final Submissions submissions;
    public final Sections sections;
    public final IssueStore issues;
    public final RowStore rows;
    public Signs signs = Signs.unknown();
    private final SignRules signRules;
    private final Settlement settlement;
    private final ExpressionEngine engine;
    private int files;

    public Bench(Path folder) {
        this(Jobs.read(folder), new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    public Bench(Jobs jobs, javax.sql.DataSource database) {
        this.jobs = jobs;
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        this.jdbc = new JdbcTemplate(database);
        new Schemas(jdbc).prepare(jobs.inventories(), jobs.reference());
        JdbcClient client = JdbcClient.create(jdbc);
        this.sql = new DefinitionSql(jdbc);
        this.submissions = new Submissions(client);
        this.sections = new Sections(client);
        Written written = new Written();
        this.issues = new IssueStore(jdbc, written);
        this.rows = new RowStore(jdbc, sections, issues, written, jobs.inventories());
        Supersession supersession = new Supersession(client, submissions);
        Attempts attempts = new Attempts(jdbc, submissions, sections, supersession, jobs.inventories());
        this.settlement = new Settlement(jdbc, submissions, sections, attempts, written, jobs.inventories());
        this.engine = new ExpressionEngine(
                (table, key, value, column) -> jobs.reference().lookup(table, key, value, column));
        this.signRules = new SignRules(jobs.inventories(), engine);
    }

    public Inventory inventory(String code) {
        return jobs.inventories().stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Takes everything out that was put in. */
    public void clear() {
        List<String> tables = new ArrayList<>(List.of(
                "notation", "issue", "section", "explained_cells", "submission_column", "submission", "published"));
        jobs.inventories().stream().filter(i -> !i.forms().isEmpty()).forEach(i -> {
            tables.add("record_" + i.schema());
            tables.add("summary_" + i.schema());
        });
        tables.forEach(table -> jdbc.update("delete from " + table));
    }

    /** Puts records in as one submission that is read but not judged; {@link #signs} are its own then. @return its number */
    public long submit(Inventory inventory, List<Map<String, Object>> records) {
        String name = "file-" + ++files;
        long id = submissions
                .receive(
                        new Submissions.Arrival(files, "sha-" + files, name, 1, "2026-01-01", "nowhere"),
                        "definitions",
                        1)
                .id();
        int row = 0;
        signs = signRules.watch();
        for (Map<String, Object> record : records) {
            Observation observation = observation(inventory, record, ++row);
            Reading reading = new Reading(
                    inventory.code(),
                    observation.form(),
                    Verdict.ACCEPTED,
                    Map.of(),
                    List.of(observation),
                    List.of(),
                    0,
                    0);
            List<StoredRow> written =
                    List.of(new StoredRow(0, row, Verdict.ACCEPTED, List.of(reading), 0, 0, Map.of()));
            rows.write(id, written);
            signs.see(written);
        }
        return id;
    }

    /** Puts records in as one accepted submission. */
    public long accept(Inventory inventory, List<Map<String, Object>> records) {
        long id = submit(inventory, records);
        settlement.settle(id);
        return id;
    }

    private Observation observation(Inventory inventory, Map<String, Object> record, int row) {
        Map<String, Object> values = new LinkedHashMap<>();
        record.forEach((name, value) -> {
            Object typed = typed(inventory, name, value);
            if (typed != null) {
                values.put(name, typed);
            }
        });
        String form = String.valueOf(record.getOrDefault(
                "form", inventory.forms().keySet().iterator().next()));
        Part part = Part.valueOf(
                String.valueOf(record.getOrDefault("part", "substance")).toUpperCase(Locale.ROOT));
        Observation given = new Observation(
                form,
                CellRef.wholeRow("Sheet", row),
                part,
                values,
                Map.of(),
                Map.of(),
                String.valueOf(record.getOrDefault("obs_status", "A")));
        Observation derived = new Derivation(inventory, engine).derive(given);
        Map<String, Object> all = new LinkedHashMap<>(derived.values());
        all.putAll(values);
        return new Observation(form, given.at(), part, all, Map.of(), Map.of(), derived.obsStatus());
    }

    /** The value in the type of its field; null for what is no field. */
    public static @Nullable Object typed(Inventory inventory, String name, Object value) {
        Field field = inventory.fields().get(name);
        Derived derived = inventory.derive().get(name);
        if (name.equals("blend")) {
            return value.toString();
        }
        if (field == null && (derived == null || name.equals("obs_status"))) {
            return null;
        }
        Field.Type type =
                field == null ? java.util.Objects.requireNonNull(derived).type() : field.type();
        String text = value.toString();
        if (type.isDecimal()) {
            return new BigDecimal(text);
        }
        return switch (type) {
            case INTEGER, YEAR -> Long.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> LocalDate.parse(text);
            default -> text;
        };
    }
}
