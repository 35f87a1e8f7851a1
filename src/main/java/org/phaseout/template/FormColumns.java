package org.phaseout.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.CodeList;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Form.Need;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Inventory.Source;
import org.phaseout.definition.Spelling;
import org.phaseout.definition.Titles;
import org.phaseout.model.WrongUsage;
import org.phaseout.read.FormHeadings;
import org.phaseout.read.FormHeadings.Meaning;

/** The columns of a form in one language. A heading is taken only if reading takes it for exactly its field. */
final class FormColumns {

    private final Inventory inventory;
    private final Form form;
    private final ReadBack headings;
    private final Vocabulary words;
    private final Titles titles;
    private final @Nullable Integer year;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> labelled = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    FormColumns(
            Inventory inventory,
            Form form,
            FormHeadings headings,
            Vocabulary words,
            Titles titles,
            @Nullable Integer year) {
        this.inventory = inventory;
        this.form = form;
        this.headings = new ReadBack(headings);
        this.words = words;
        this.titles = titles;
        this.year = year;
        choose();
        refuseMisread();
    }

    List<Column> all() {
        return columns;
    }

    /** Fields that stand in labelled cells above the table, in order. */
    List<String> labelled() {
        return labelled;
    }

    /** Fields without a column, as nothing that reading knows says what they are. */
    List<String> leftOut() {
        return leftOut;
    }

    private void choose() {
        Set<String> spread = new HashSet<>();
        form.spreads().forEach(by -> spread.addAll(List.of(by.into(), by.value())));
        Set<String> measured = measured();
        for (Map.Entry<String, Need> need : needs().entrySet()) {
            Field field = inventory.fields().get(need.getKey());
            boolean elsewhere = spread.contains(need.getKey()) || measured.contains(need.getKey());
            if (field == null || elsewhere || form.set().containsKey(need.getKey())) {
                continue;
            }
            if (isLabelled(field)) {
                labelled.add(field.name());
            } else {
                add(field, need.getValue());
            }
        }
        Form.Measure measure = form.measure();
        if (measure != null) {
            addMeasured(measure);
        }
        columns.replaceAll(this::alone);
        SpreadColumns spreads = new SpreadColumns(inventory, form, headings, words, titles, year);
        form.spreads().forEach(by -> spreads.add(by, columns, leftOut));
    }

    /** A parent heading over one column only is no more than the beginning of its text. */
    private Column alone(Column column) {
        String parent = column.heading().get(0);
        boolean shared = columns.stream()
                        .filter(c ->
                                c.heading().size() > 1 && c.heading().get(0).equals(parent))
                        .count()
                > 1;
        Column flat = column.under(List.of(String.join(form.header().join(), column.heading())));
        return column.heading().size() == 1 || shared || !headings.isRead(flat) ? column : flat;
    }

    /** The key of the section first, as it holds for all that follows. */
    private Map<String, Need> needs() {
        Map<String, Need> needs = new LinkedHashMap<>();
        inventory.section().forEach(field -> needs.put(field, Need.REQUIRED));
        if (form.measure() != null) {
            needs.put(form.measure().by(), Need.REQUIRED);
        }
        needs.putAll(form.fields());
        return needs;
    }

    /** Country and year stand above the table wherever reading looks for them there. */
    private boolean isLabelled(Field field) {
        boolean one = field.type() == Field.Type.COUNTRY || field.type() == Field.Type.YEAR;
        return one
                && inventory.section().contains(field.name())
                && inventory.sources().getOrDefault(field.name(), List.of()).contains(Source.CELL)
                && words.label(field.name()).isPresent();
    }

    /** Fields that a code of the row names. */
    private Set<String> measured() {
        Form.Measure measure = form.measure();
        Field by = measure == null ? null : inventory.fields().get(measure.by());
        CodeList list =
                by == null || by.list() == null ? null : inventory.codes().get(by.list());
        return list == null ? Set.of() : new HashSet<>(list.codes());
    }

    private void add(Field field, Need need) {
        String unit = words.shownUnit(field);
        Column column = column(field, need, unit);
        if (column != null) {
            columns.add(column);
        } else if (need == Need.REQUIRED) {
            throw new WrongUsage("No known heading of the form '" + form.code() + "' means '" + field.name()
                    + "'. Add one to the columns folder of '" + inventory.code() + "'.");
        } else {
            leftOut.add(field.name());
        }
    }

    /** The figure of a long list; with a unit if all that it may be has the same one. */
    private void addMeasured(Form.Measure measure) {
        List<String> units = measured().stream()
                .map(name -> inventory.fields().get(name))
                .filter(Objects::nonNull)
                .map(words::shownUnit)
                .distinct()
                .toList();
        Field known = inventory.fields().get(measure.value());
        Field figure = new Field(
                measure.value(),
                Field.Type.DECIMAL,
                known == null ? measure.value() : known.title(),
                null,
                null,
                null,
                List.of(),
                false,
                null,
                null);
        Column column = column(figure, Need.REQUIRED, units.size() == 1 ? units.get(0) : "");
        if (column == null) {
            throw new WrongUsage("No known heading of the form '" + form.code() + "' means '" + measure.value()
                    + "'. Add one to the columns folder of '" + inventory.code() + "'.");
        }
        int at = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).key().equals(measure.by()))
                .findFirst()
                .orElse(-1);
        columns.add(at + 1, column);
    }

    /** The first spelling that reading takes for the field; null if there is none. */
    private @Nullable Column column(Field field, Need need, String unit) {
        List<Spelling> known = inventory.headings().getOrDefault(field.name(), List.of());
        return words.inOrder(known)
                .flatMap(spelling -> candidates(spelling, need, unit)
                        .map(heading -> new Column(
                                field.name(),
                                field,
                                null,
                                heading,
                                inventory.fields().containsKey(field.name())
                                        ? titles.field(field.name())
                                        : field.title(),
                                need,
                                unit.isEmpty() ? null : unit,
                                spelling.language())))
                .filter(headings::isRead)
                .findFirst()
                .orElse(null);
    }

    private Stream<List<String>> candidates(Spelling spelling, Need need, String unit) {
        return Spellings.cased(spelling.text())
                .map(text -> Spellings.parts(
                        text, form.header().join(), form.header().rows()))
                .map(parts -> Spellings.finished(parts, need == Need.REQUIRED, unit));
    }

    /** Side by side, headings may come to mean the same: that would be a fault of the definition. */
    private void refuseMisread() {
        List<Meaning> read = headings.together(columns);
        for (int i = columns.size() - 1; i >= 0; i--) {
            Column column = columns.get(i);
            if (!ReadBack.gives(column, read.get(i))) {
                throw new WrongUsage("The headings of the form '" + form.code() + "' of '" + inventory.code()
                        + "' are not told apart: '" + String.join(form.header().join(), column.heading())
                        + "' is not read as '" + column.key() + "'.");
            }
        }
    }
}
