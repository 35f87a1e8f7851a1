package org.phaseout.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What blends are made of: standard ones by the table blend_component, others by the composition that a cell states. */
public final class Blends {

    private final SortedMap<String, List<Component>> standard;
    private final CompositionReader reader;

    private Blends(SortedMap<String, List<Component>> standard, Substances substances) {
        this.standard = Collections.unmodifiableSortedMap(standard);
        this.reader = new CompositionReader(substances);
    }

    public static Blends of(ReferenceTables tables, Substances substances) {
        SortedMap<String, List<Component>> standard = new TreeMap<>();
        for (TableRow row : TableRow.of(tables.table("blend_component"))) {
            standard.computeIfAbsent(row.text("blend"), b -> new ArrayList<>())
                    .add(new Component(row.text("component"), row.number("fraction")));
        }
        standard.replaceAll((blend, components) -> List.copyOf(components));
        return new Blends(standard, substances);
    }

    /** Components of a blend by its name; none if the name is that of no standard blend. */
    public List<Component> standard(String blend) {
        return standard.getOrDefault(blend, List.of());
    }

    /**
     * Reads a composition such as "HFC-32=26%; HFC-125=74%", "R32/R125/R134a (23/25/52)" or "50% HFC-32, 50% HFC-125".
     *
     * @return empty if the text states no composition at all
     */
    public Optional<Composition> read(String text) {
        return reader.read(text);
    }
}
