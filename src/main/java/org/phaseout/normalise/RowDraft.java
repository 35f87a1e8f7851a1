package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Observation;
import org.phaseout.model.Wording;
import org.phaseout.normalise.Facts.Material;
import org.phaseout.reference.NameQuestion;

/** A record in the making. Not safe for threads. */
final class RowDraft {

    /** Places of a map that most rows fill by half. */
    private static final int ROOM = 32;

    private final Map<String, Object> values;
    private final Map<String, String> notation;
    private final Map<String, CellRef> cells;
    private final List<Issue> issues;
    private final List<Raised> names;
    private final @Nullable List<Conversion> trace;
    private String status = "A";
    private @Nullable Material material;
    private @Nullable String materialField;

    /** A name that an issue is about, and where it stands. */
    record Raised(NameQuestion question, String name, CellRef at) {}

    /** @param trace list that takes the steps of every conversion; null to record none */
    RowDraft(@Nullable List<Conversion> trace) {
        this(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                trace);
    }

    private RowDraft(
            Map<String, Object> values,
            Map<String, String> notation,
            Map<String, CellRef> cells,
            List<Issue> issues,
            List<Raised> names,
            @Nullable List<Conversion> trace) {
        this.values = values;
        this.notation = notation;
        this.cells = cells;
        this.issues = issues;
        this.names = names;
        this.trace = trace;
    }

    /** A draft that starts with everything that this one holds, its issues too. */
    RowDraft copy(@Nullable List<Conversion> newTrace) {
        return copy(new ArrayList<>(issues), new ArrayList<>(names), newTrace);
    }

    /** A draft of the same row: it starts with the same values and adds to the same issues. */
    RowDraft branch(Set<String> without) {
        RowDraft branch = copy(issues, names, trace);
        branch.values.keySet().removeAll(without);
        branch.cells.keySet().removeAll(without);
        branch.notation.keySet().removeAll(without);
        branch.status = "A";
        return branch;
    }

    private RowDraft copy(List<Issue> sameIssues, List<Raised> sameNames, @Nullable List<Conversion> newTrace) {
        RowDraft copy = new RowDraft(
                roomy(values), new LinkedHashMap<>(notation), roomy(cells), sameIssues, sameNames, newTrace);
        copy.status = status;
        copy.material = material;
        copy.materialField = materialField;
        return copy;
    }

    /** A copy with room for the fields of a row. */
    private static <V> Map<String, V> roomy(Map<String, V> map) {
        Map<String, V> copy = new LinkedHashMap<>(ROOM);
        copy.putAll(map);
        return copy;
    }

    void put(String field, Object value, CellRef at) {
        values.put(field, value);
        cells.put(field, at);
    }

    void putNotation(Field field, Facts.Notation key, CellRef at) {
        notation.put(field.name(), key.key());
        cells.put(field.name(), at);
        BigDecimal amount = key.amount();
        if (amount != null) {
            values.put(field.name(), field.type().isWhole() ? (Object) amount.longValue() : amount);
        }
        if (key.obsStatus().compareTo(status) > 0) {
            status = key.obsStatus();
        }
    }

    void putMaterial(String field, Material found, CellRef at) {
        put(field, found.name(), at);
        material = found;
        materialField = field;
    }

    boolean has(String field) {
        return values.containsKey(field) || notation.containsKey(field);
    }

    @Nullable
    Object value(String field) {
        return values.get(field);
    }

    @Nullable
    CellRef cell(String field) {
        return cells.get(field);
    }

    @Nullable
    Material material() {
        return material;
    }

    @Nullable
    String materialField() {
        return materialField;
    }

    List<Issue> issues() {
        return issues;
    }

    boolean isBlocked() {
        for (Issue issue : issues) {
            if (issue.blocks()) {
                return true;
            }
        }
        return false;
    }

    /** Takes over what another draft says of a field, and its issues. */
    void take(RowDraft other, String field) {
        Object value = other.value(field);
        CellRef cell = other.cell(field);
        if (value != null && cell != null) {
            put(field, value, cell);
        }
        if (other.material != null) {
            material = other.material;
            materialField = other.materialField;
        }
        issues.addAll(other.issues);
        names.addAll(other.names);
    }

    /** Like {@link #raise}, unless the very same has been raised for the row. */
    void raiseOnce(Finding finding, Place place, Wording wording) {
        String message = finding.message(wording);
        if (issues.stream().noneMatch(issue -> issue.message().equals(message))) {
            raise(finding, place, wording);
        }
    }

    /** @param found what is filled into the sentences of the finding */
    void raise(Finding finding, Place place, Object... found) {
        raise(finding, place, Wording.of(found));
    }

    void raise(Finding finding, Place place, Wording wording) {
        issues.add(finding.at(place, wording));
    }

    /** An issue is raised for a name that only people can explain. */
    void ask(NameQuestion question, String name, CellRef at) {
        names.add(new Raised(question, name, at));
    }

    List<Raised> names() {
        return names;
    }

    boolean traces() {
        return trace != null;
    }

    void trace(Conversion conversion) {
        if (trace != null) {
            trace.add(conversion);
        }
    }

    /** The record. The draft gives its values away: nothing is put into it from now on. */
    Observation observation(String form, CellRef at, Observation.Part part) {
        return new Observation(
                form,
                at,
                part,
                Observation.handedOver(values),
                Observation.handedOver(notation),
                Observation.handedOver(cells),
                status);
    }

    Issue.Subject subject() {
        return new Issue.Subject(
                text("country"), text("time_period"), materialField == null ? null : text(materialField));
    }

    private @Nullable String text(String field) {
        Object value = values.get(field);
        return value == null ? null : value.toString();
    }
}
