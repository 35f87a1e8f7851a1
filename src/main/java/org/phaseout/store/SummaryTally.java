package org.phaseout.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the records of one submission while they are written, as {@link RecordTable#selectSummary} would from the table.
 * Sums are exact, so the order of the records does not matter.
 */
final class SummaryTally {

    /** Beyond this many groups the table is asked after all, so that memory stays bounded. */
    private static final int MOST = 100_000;

    private static final String BLEND = "blend";

    private final int part;
    private final int status;
    private final int[] by;
    private final int[] sums;
    private final Map<List<@Nullable Object>, Group> groups = new HashMap<>();
    private boolean full;

    private static final class Group {
        private final @Nullable BigDecimal[] sums;
        private long records;
        private String status = "";

        Group(int sums) {
            this.sums = new @Nullable BigDecimal[sums];
        }
    }

    /** @param columns those of the records, in the order of their values */
    SummaryTally(RecordTable table, List<String> columns) {
        this.part = columns.indexOf("part");
        this.status = columns.indexOf("obs_status");
        this.by = table.summaryBy().stream().mapToInt(columns::indexOf).toArray();
        this.sums = table.summarySums().stream().mapToInt(columns::indexOf).toArray();
    }

    void add(@Nullable Object[] record) {
        if (full || BLEND.equals(record[part])) {
            return;
        }
        @Nullable Object[] key = new @Nullable Object[by.length];
        for (int i = 0; i < by.length; i++) {
            key[i] = by[i] < 0 ? null : record[by[i]];
        }
        Group group = groups.computeIfAbsent(Arrays.asList(key), k -> new Group(sums.length));
        for (int i = 0; i < sums.length; i++) {
            BigDecimal amount = sums[i] < 0 ? null : number(record[sums[i]]);
            BigDecimal before = group.sums[i];
            if (amount != null) {
                group.sums[i] = before == null ? amount : before.add(amount);
            }
        }
        group.records++;
        String own = String.valueOf(record[status]);
        group.status = own.compareTo(group.status) > 0 ? own : group.status;
        full = groups.size() > MOST;
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        return value == null ? null : new BigDecimal(value.toString());
    }

    /** Rows in the order of {@link RecordTable#summaryColumns}; null if there were too many groups. */
    @Nullable
    List<@Nullable Object[]> rows() {
        if (full) {
            return null;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        groups.forEach((key, group) -> {
            List<@Nullable Object> row = new ArrayList<>(key);
            row.addAll(Arrays.asList(group.sums));
            row.add(group.records);
            row.add(group.status);
            rows.add(row.toArray());
        });
        return rows;
    }
}
