package org.phaseout.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All tables of shared facts, read once and never changed. */
public final class ReferenceTables {

    private final SortedMap<String, ReferenceTable> tables;
    private final String hash;
    private final SortedMap<String, String> hashes;
    private final Map<List<String>, Map<String, List<@Nullable String>>> rowsByKey = new ConcurrentHashMap<>();

    private ReferenceTables(SortedMap<String, ReferenceTable> tables, String hash, SortedMap<String, String> hashes) {
        this.hashes = Collections.unmodifiableSortedMap(hashes);
        this.tables = Collections.unmodifiableSortedMap(tables);
        this.hash = hash;
    }

    /**
     * Reads every csv file of a folder.
     *
     * @param folder such as jobs/reference
     * @throws UnreadableReference if a file is no table; the message names file and row
     */
    public static ReferenceTables load(Path folder) throws IOException {
        ReferenceFiles files = ReferenceFiles.of(folder);
        return of(files.tables(), files.hash(), files.hashes());
    }

    /** @param hash SHA-256 of what the tables were read from */
    public static ReferenceTables of(Collection<ReferenceTable> tables, String hash) {
        return of(tables, hash, new TreeMap<>());
    }

    private static ReferenceTables of(
            Collection<ReferenceTable> tables, String hash, SortedMap<String, String> hashes) {
        SortedMap<String, ReferenceTable> byName = new TreeMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        return new ReferenceTables(byName, hash, hashes);
    }

    /** Tables by name, sorted. */
    public SortedMap<String, ReferenceTable> all() {
        return tables;
    }

    /** @throws IllegalArgumentException if there is no such table */
    public ReferenceTable table(String name) {
        ReferenceTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("There is no reference table '" + name + "'");
        }
        return table;
    }

    /** SHA-256 over the names and bytes of all files, in lower-case hexadecimal. */
    public String hash() {
        return hash;
    }

    /** SHA-256 of each table's file, by name; empty for tables that were not read from files. */
    public SortedMap<String, String> hashes() {
        return hashes;
    }

    /**
     * The value of one column in the row that a key names: as typed, else as folded. The first row counts where several
     * fit.
     *
     * @return BigDecimal for any number, Boolean or String; null if there is no such row or its cell is blank
     */
    public @Nullable Object lookup(String table, String keyColumn, @Nullable Object key, String column) {
        ReferenceTable found = table(table);
        int at = found.indexOf(column);
        if (key == null) {
            return null;
        }
        Map<String, List<@Nullable String>> rows =
                rowsByKey.computeIfAbsent(List.of(table, keyColumn), k -> index(found, found.indexOf(keyColumn)));
        String text =
                key instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : key.toString();
        List<@Nullable String> row = rows.get("=" + text.strip());
        if (row == null) {
            row = rows.get("~" + WordFolding.key(text));
        }
        Object value = row == null ? null : found.typed(row, at);
        return value instanceof Long whole ? (Object) BigDecimal.valueOf(whole) : value;
    }

    private static Map<String, List<@Nullable String>> index(ReferenceTable table, int keyColumn) {
        Map<String, List<@Nullable String>> rows = new ConcurrentHashMap<>();
        for (List<@Nullable String> row : table.rows()) {
            String key = row.get(keyColumn);
            if (key != null) {
                rows.putIfAbsent("=" + key, row);
                rows.putIfAbsent("~" + WordFolding.key(key), row);
            }
        }
        return rows;
    }
}
