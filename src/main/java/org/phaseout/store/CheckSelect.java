package org.phaseout.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.SelectOnly;

/**
 * The select of a check, made ready for any submission. It sees the records of one submission as {@code submission}: of all
 * its forms, for some rules compare them. The other views show what counts of the countries that the submission is about, and
 * nothing of others, so that a check costs the same in a big store.
 */
final class CheckSelect {

    private static final List<String> VIEWS = List.of("submission", "record", "summary", "section", "reported");

    private final String bare;
    private final NamedColumns named;
    private final String records;
    private final String summaries;
    private final String sections;
    private final String columns;
    private final String summed;

    CheckSelect(Inventory inventory, String sql, StoreSchema store) {
        this.bare = SelectOnly.withoutComments(sql).strip();
        this.named = new NamedColumns(bare, VIEWS);
        RecordTable table = new RecordTable(inventory);
        this.records = store.table(table.name());
        this.summaries = store.table(table.summaryName());
        this.sections = store.table("section");
        this.columns = String.join(", ", named.of(table.columns().keySet()));
        this.summed = String.join(", ", named.of(table.summaryColumns().keySet()));
    }

    String of(Held held) {
        Map<String, String> views = new LinkedHashMap<>();
        views.put(
                "submission",
                "select %s from %s where submission_id = %s".formatted(columns, records, held.submissionId()));
        views.put("record", "select %s from %s r where %s".formatted(columns, records, held.records()));
        views.put("summary", "select %s from %s r where %s".formatted(summed, summaries, held.summaries()));
        views.put(
                "section",
                "select %s from %s r where %s".formatted(Schemas.SECTION_COLUMNS, sections, held.summaries()));
        views.put("reported", "select distinct inventory, form, country, time_period from section");
        views.keySet().removeIf(view -> !named.has(view) && !(view.equals("section") && named.has("reported")));
        if (views.isEmpty()) {
            return bare;
        }
        String with = views.entrySet().stream()
                .map(v -> v.getKey() + " as (" + v.getValue() + ")")
                .collect(Collectors.joining(", "));
        return bare.regionMatches(true, 0, "with", 0, 4)
                ? "with " + with + ", " + bare.substring(4)
                : "with " + with + " " + bare;
    }
}
