package org.phaseout.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.phaseout.report.ReportContents.Cell;
import org.phaseout.report.ReportContents.What;

/** What came in and what is due of one inventory, by country and year. */
final class Coverage {

    private final SortedMap<String, NavigableMap<Integer, Set<What>>> countries = new TreeMap<>();
    private final NavigableSet<Integer> years = new TreeSet<>();

    /** By inventory; none for one of which nothing came in and nothing is due. */
    static Map<String, Coverage> byInventory(List<Cell> cells) {
        Map<String, Coverage> inventories = new TreeMap<>();
        for (Cell cell : cells) {
            inventories.computeIfAbsent(cell.inventory(), k -> new Coverage()).add(cell);
        }
        return inventories;
    }

    private void add(Cell cell) {
        years.add(cell.year());
        countries
                .computeIfAbsent(cell.country(), k -> new TreeMap<>())
                .computeIfAbsent(cell.year(), k -> EnumSet.noneOf(What.class))
                .add(cell.what());
    }

    NavigableSet<Integer> years() {
        return years;
    }

    /** Countries that sent anything, by code. */
    List<String> heardOf() {
        return countries.keySet().stream().filter(this::hasSent).toList();
    }

    /** Countries of which a report is due in some year and that never sent any. */
    List<String> silent() {
        return countries.keySet().stream().filter(c -> !hasSent(c)).toList();
    }

    private boolean hasSent(String country) {
        return countries.getOrDefault(country, Collections.emptyNavigableMap()).values().stream()
                .anyMatch(Coverage::isSent);
    }

    private static boolean isSent(Set<What> known) {
        return known.contains(What.COUNTS) || known.contains(What.RETURNED);
    }

    /** The newest year of which anything counts; of all years if nothing does. */
    int newestYear() {
        return countries.values().stream()
                .flatMap(c -> c.entrySet().stream())
                .filter(e -> e.getValue().contains(What.COUNTS))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(years.last());
    }

    /** Countries whose report of a year is due and does not count, by code. */
    List<String> missing(int year) {
        return countries.keySet().stream()
                .filter(c -> state(c, year) == CellState.MISSING || state(c, year) == CellState.RETURNED)
                .filter(c -> known(c, year).contains(What.DUE))
                .toList();
    }

    /** How many countries were to report for a year or did. */
    long known(int year) {
        return countries.values().stream().filter(c -> c.containsKey(year)).count();
    }

    private Set<What> known(String country, int year) {
        return countries.getOrDefault(country, Collections.emptyNavigableMap()).getOrDefault(year, Set.of());
    }

    CellState state(String country, int year) {
        Set<What> known = known(country, year);
        if (known.contains(What.COUNTS)) {
            return known.contains(What.RETURNED) ? CellState.PART : CellState.COUNTS;
        }
        if (known.contains(What.RETURNED)) {
            return CellState.RETURNED;
        }
        return known.contains(What.DUE) ? CellState.MISSING : CellState.NOTHING;
    }
}
