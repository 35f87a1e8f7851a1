package org.phaseout.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phaseout.publish.EditionContents;
import org.phaseout.publish.PublishedTable;
import org.phaseout.publish.Since;
import org.phaseout.publish.SourceEntry;

/**
 * All that the report tells, gathered before the first line is written.
 *
 * @param charts charts of all tables, in the order of the edition
 * @param coverage by inventory, in the order of the edition
 * @param inventories titles of the inventories by code, in the order of the edition
 */
record Facts(
        ReportContents contents,
        IssueDigest issues,
        List<ChartData> charts,
        Map<String, Coverage> coverage,
        Map<String, String> inventories,
        Since since) {

    static Facts of(ReportContents contents, Since since) {
        Map<String, String> inventories = new LinkedHashMap<>();
        contents.edition().tables().forEach(t -> inventories.put(t.inventory(), t.inventoryTitle()));
        Map<String, Coverage> found = Coverage.byInventory(contents.cells());
        Map<String, Coverage> coverage = new LinkedHashMap<>();
        inventories.keySet().stream().filter(found::containsKey).forEach(i -> coverage.put(i, found.get(i)));
        coverage.putAll(found);
        return new Facts(
                contents,
                IssueDigest.of(contents),
                contents.edition().tables().stream()
                        .flatMap(t -> ChartData.of(t).stream())
                        .sorted(order(List.copyOf(inventories.keySet())))
                        .toList(),
                coverage,
                inventories,
                since);
    }

    /** Inventory by inventory, what is held against a limit or goal first. */
    private static Comparator<ChartData> order(List<String> inventories) {
        return Comparator.comparingInt(
                        (ChartData c) -> inventories.indexOf(c.table().inventory()))
                .thenComparing(c -> c.chart().measure() == null);
    }

    EditionContents edition() {
        return contents.edition();
    }

    List<SourceEntry> files() {
        return contents.edition().sources();
    }

    /** Number of files by what became of them; every state is there. */
    Map<FileState, Long> byState() {
        Map<FileState, Long> counts = new EnumMap<>(FileState.class);
        for (FileState state : FileState.values()) {
            counts.put(state, 0L);
        }
        files().forEach(f -> counts.merge(FileState.of(f), 1L, Long::sum));
        return counts;
    }

    ReportContents.FileFacts of(SourceEntry file) {
        return contents.files().getOrDefault(file.sha256(), new ReportContents.FileFacts(List.of(), List.of(), null));
    }

    /** Title of an inventory; its code if no table of it is published. */
    String inventory(String code) {
        return inventories.getOrDefault(code, code);
    }

    /** Where a table's figures stand. */
    static String csv(PublishedTable table) {
        return table.definition().name() + ".csv";
    }
}
