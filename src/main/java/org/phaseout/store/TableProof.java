package org.phaseout.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.phaseout.model.Finding;
import org.phaseout.store.Content.Seal;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds what the tables hold against their seals. Every table is read once from end to end, as it lies, and asked
 * once more through its indexes.
 */
public final class TableProof {

    private final JdbcTemplate jdbc;
    private final SealedTables tables;
    private final List<Inventory> inventories;
    private final String definitionHash;
    private final @Nullable Path lastSeal;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Long, Owner> owners = new HashMap<>();
    private final Map<Long, Long> sections = new HashMap<>();
    private final Map<String, Map<Long, Seal>> seals = new TreeMap<>();
    private long rows;

    /**
     * @param definitionHash of the definitions at hand: only what they made can be worked out anew
     * @param lastSeal file beside the database that tells what was sealed last; null if there is none by design
     */
    public TableProof(JdbcTemplate jdbc, List<Inventory> inventories, String definitionHash, @Nullable Path lastSeal) {
        this.jdbc = jdbc;
        this.tables = new SealedTables(jdbc);
        this.inventories = List.copyOf(inventories);
        this.definitionHash = definitionHash;
        this.lastSeal = lastSeal;
    }

    /**
     * The submission that rows belong to.
     *
     * @param settled whether it was judged; one that was withdrawn before it was read never is
     */
    private record Owner(String file, String sha256, boolean settled, String definitionHash) {}

    /** What was found, and how much was looked at. */
    public record Result(List<Finding> findings, int tables, long rows, int submissions) {}

    /** To be asked once. */
    public Result verify() {
        attempt("submission", this::readOwners);
        attempt(SealedTables.SEALS, this::readSeals);
        for (String table : tables.bySubmission()) {
            attempt(table, () -> bySubmission(table));
        }
        boolean statesSealed =
                seals.getOrDefault(SealedTables.ALL_STATES, Map.of()).containsKey(0L);
        for (String table : tables.all()) {
            if (SealedTables.isReference(table)) {
                attempt(table, () -> whole(table));
            }
        }
        states(statesSealed);
        attempt(SealedTables.SEALS, () -> lastSeal(statesSealed));
        for (Inventory inventory : inventories) {
            if (!inventory.forms().isEmpty()) {
                RecordTable table = new RecordTable(inventory);
                attempt(table.summaryName(), () -> sums(table));
            }
        }
        return new Result(List.copyOf(findings), tables.all().size(), rows, owners.size());
    }

    /** A table that cannot be read is a finding, and the others are read all the same. */
    private void attempt(String table, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            findings.add(Finding.inTable(table, "It cannot be read to the end: " + rootOf(e)));
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
    }

    private void readOwners() {
        jdbc.query("select submission_id, file_name, sha256, verdict, definition_hash from submission", rs -> {
            owners.put(
                    rs.getLong(1),
                    new Owner(rs.getString(2), rs.getString(3), rs.getString(4) != null, rs.getString(5)));
        });
        jdbc.query("select section_id, submission_id from section", rs -> {
            sections.put(rs.getLong(1), rs.getLong(2));
        });
    }

    private void readSeals() {
        jdbc.query("select submission_id, table_name, row_count, content_hash from table_hash", rs -> {
            seals.computeIfAbsent(rs.getString(2), t -> new HashMap<>())
                    .put(rs.getLong(1), new Seal(rs.getLong(3), rs.getString(4)));
        });
    }

    private void bySubmission(String table) {
        Map<Long, Content> found = new TreeMap<>();
        boolean summary = SealedTables.isSummary(table);
        TableScan.each(jdbc, tables.select(table), (row, text) -> {
            long id = row.getLong(summary ? "section_id" : "submission_id");
            long owner = summary ? sections.getOrDefault(id, -id) : id;
            found.computeIfAbsent(owner, o -> new Content()).add(text.of(row));
            rows++;
        });
        Map<Long, Seal> sealed = seals.getOrDefault(table, Map.of());
        TreeSet<Long> ids = new TreeSet<>(found.keySet());
        ids.addAll(sealed.keySet());
        ids.remove(0L);
        for (Long id : ids) {
            Content content = found.get(id);
            Seal is = content == null ? new Seal(0, "") : content.seal();
            compare(table, id, sealed.get(id), is);
        }
        owners.forEach((id, owner) -> throughIndex(
                table, id, found.containsKey(id) ? found.get(id).seal().rows() : 0));
    }

    private void compare(String table, long id, @Nullable Seal was, Seal is) {
        Owner owner = owners.get(id);
        if (owner == null) {
            findings.add(Finding.inTable(
                    table,
                    is.rows() > 0
                            ? rowsOf(is.rows()) + " to no submission."
                            : "A submission that was settled is no longer there, with its rows."));
        } else if (owner.settled() || was != null) {
            String what = difference(was, is);
            if (what != null) {
                findings.add(new Finding(table, owner.file(), owner.sha256(), what, Finding.REBUILD, true));
            }
        }
    }

    private static String rowsOf(long rows) {
        return rows == 1 ? "1 row belongs" : rows + " rows belong";
    }

    private static @Nullable String difference(@Nullable Seal was, Seal is) {
        if (was == null) {
            return is.rows() + (is.rows() == 1 ? " row has" : " rows have") + " no seal.";
        }
        if (is.rows() < was.rows()) {
            return (was.rows() - is.rows()) + " of " + was.rows() + (was.rows() == 1 ? " row" : " rows") + " lost.";
        }
        if (is.rows() > was.rows()) {
            return (is.rows() - was.rows()) + " more than the " + was.rows() + (was.rows() == 1 ? " row" : " rows")
                    + " that were sealed.";
        }
        return is.hash().equals(was.hash()) ? null : "Some of its " + is.rows() + " rows were changed.";
    }

    /** An index that has lost entries, or has some too many, hides rows from tables or counts them twice. */
    private void throughIndex(String table, long id, long scanned) {
        Long counted = jdbc.queryForObject(tables.countOne(table), Long.class, id);
        if (!Objects.equals(counted, scanned)) {
            Owner owner = Objects.requireNonNull(owners.get(id));
            findings.add(new Finding(
                    table,
                    owner.file(),
                    owner.sha256(),
                    "Its index finds " + counted + " rows where there are " + scanned + ".",
                    Finding.REBUILD,
                    true));
        }
    }

    private void whole(String table) {
        Content content = new Content();
        TableScan.each(jdbc, "select * from " + tables.quoted(table), (row, text) -> {
            content.add(text.of(row));
            rows++;
        });
        Seal is = content.seal();
        String what = difference(seals.getOrDefault(table, Map.of()).get(0L), is);
        if (what != null) {
            findings.add(Finding.inTable(table, what));
        }
        Long counted = jdbc.queryForObject("select count(*) from " + tables.quoted(table), Long.class);
        if (!Objects.equals(counted, is.rows())) {
            findings.add(Finding.inTable(table, "It counts " + counted + " rows where there are " + is.rows() + "."));
        }
    }

    private void states(boolean sealed) {
        if (!sealed) {
            findings.add(new Finding(
                    "states",
                    null,
                    null,
                    "The states of runs and submissions are not sealed: a run was cut off. Only what is settled could be checked.",
                    "phaseout run",
                    false));
            return;
        }
        for (String table : tables.states()) {
            attempt(table, () -> whole(table));
        }
        TreeSet<String> lost = new TreeSet<>(seals.keySet());
        lost.removeIf(table -> !seals.getOrDefault(table, Map.of()).containsKey(0L));
        lost.removeAll(tables.all());
        lost.remove(SealedTables.ALL_STATES);
        lost.forEach(table -> findings.add(Finding.inTable(table, "The table is no longer there.")));
    }

    /** A database that went back to what it was some time ago is whole in itself. */
    private void lastSeal(boolean sealed) {
        if (lastSeal == null) {
            return;
        }
        LastSeal told = LastSeal.read(lastSeal);
        LastSeal is = TableHashes.lastSeal(jdbc);
        boolean older = told != null && (sealed ? !told.equals(is) : is.run() <= told.run());
        if (older) {
            findings.add(
                    Finding.inTable(
                            SealedTables.SEALS,
                            "The seals are not those that were written last; the database may have gone back to an earlier state."));
        } else if (told == null && sealed) {
            findings.add(new Finding(
                    SealedTables.SEALS,
                    null,
                    null,
                    "'" + lastSeal.getFileName()
                            + "' beside the database is not there, so that an older state of it would not be noticed.",
                    "phaseout run",
                    false));
        }
    }

    /** Adds the records up once more. */
    private void sums(RecordTable table) {
        String stored = "select t." + String.join(", t.", table.summaryColumns().keySet()) + " from "
                + SealedTables.ofSubmission(table.summaryName(), true);
        owners.forEach((id, owner) -> {
            if (owner.settled() && owner.definitionHash().equals(definitionHash)) {
                Content kept = new Content();
                Content anew = new Content();
                TableScan.each(jdbc, stored, (row, text) -> kept.add(text.of(row)), id);
                TableScan.each(jdbc, table.selectSummary(), (row, text) -> anew.add(text.of(row)), id);
                if (!kept.seal().equals(anew.seal())) {
                    findings.add(new Finding(
                            table.summaryName(),
                            owner.file(),
                            owner.sha256(),
                            "Its sums are not those of the records in " + table.name() + ".",
                            Finding.REBUILD,
                            true));
                }
            }
        });
    }
}
