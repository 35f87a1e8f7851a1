package org.phaseout.template;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phaseout.definition.Field;
import org.phaseout.reference.ReferenceTable;
import org.phaseout.reference.ReferenceTables;

/** Substances of annex groups, and blends that hold any of them, in the order of the reference tables. */
final class Materials {

    private final ReferenceTable substances;
    private final ReferenceTable components;

    Materials(ReferenceTables tables) {
        this.substances = tables.table("substance");
        this.components = tables.table("blend_component");
    }

    /** Substances to be listed row by row: those of the field's first group, the one that the form is about. */
    List<String> listed(Field field) {
        return field.groups().isEmpty() ? List.of() : of(Set.of(field.groups().get(0)));
    }

    /** All that the field takes. */
    List<String> choices(Field field) {
        List<String> single = field.groups().isEmpty() ? of(Set.of()) : of(new TreeSet<>(field.groups()));
        Set<String> inside = new TreeSet<>(single);
        Set<String> blends = components.rows().stream()
                .filter(row -> inside.contains("" + row.get(components.indexOf("component"))))
                .map(row -> "" + row.get(components.indexOf("blend")))
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(single.stream(), blends.stream()).toList();
    }

    private List<String> of(Set<String> groups) {
        return substances.rows().stream()
                .filter(row -> groups.isEmpty() || groups.contains("" + row.get(substances.indexOf("annex_group"))))
                .map(row -> row.get(substances.indexOf("substance")))
                .filter(Objects::nonNull)
                .toList();
    }
}
