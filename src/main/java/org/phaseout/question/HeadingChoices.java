package org.phaseout.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.reference.SpellingIndex;

/** What headings of some forms of an inventory may mean: fields, and values that stand in headings. */
final class HeadingChoices implements Choices.Of {

    private static final String UNIT = "unit";
    private static final String UNIT_AFTER = " in ";
    private static final Pattern IN_BRACKETS = Pattern.compile(".*[)\\]}）】]\\s*");

    private final @Nullable Inventory inventory;
    private final List<Form> forms;
    private final Set<String> fields = new TreeSet<>();
    private final SpellingIndex<String> index;
    private final SharedChoices shared;

    private HeadingChoices(@Nullable Inventory inventory, List<Form> forms, SharedChoices shared) {
        this.inventory = inventory;
        this.forms = forms;
        this.shared = shared;
        forms.forEach(this::addFields);
        SpellingIndex.Builder<String> builder = SpellingIndex.builder();
        if (inventory != null) {
            inventory
                    .headings()
                    .forEach((field, spellings) -> spellings.stream()
                            .filter(s -> fields.contains(field))
                            .forEach(s -> builder.add(s.text(), field, s.certain())));
        }
        fields.forEach(field -> builder.add(title(field), field, true));
        this.index = builder.build();
    }

    /** @param names forms that the heading was found in; an inventory that is there no more has no fields */
    static HeadingChoices of(@Nullable Inventory inventory, List<String> names, SharedChoices shared) {
        List<Form> forms = inventory == null
                ? List.of()
                : inventory.forms().values().stream()
                        .filter(form -> names.isEmpty() || names.contains(form.code()))
                        .toList();
        return new HeadingChoices(inventory, forms, shared);
    }

    private void addFields(Form form) {
        fields.addAll(form.fields().keySet());
        if (inventory != null) {
            fields.addAll(inventory.section());
        }
        fields.add(UNIT);
        Form.Measure measure = form.measure();
        if (measure != null) {
            fields.add(measure.by());
            fields.add(measure.value());
        }
    }

    private String title(String field) {
        Field known = inventory == null ? null : inventory.fields().get(field);
        return known == null ? field.replace('_', ' ') : known.title();
    }

    @Override
    public List<Choice> suggestions(String name, int most) {
        List<Choice> suggestions = new ArrayList<>();
        index.likely(name, most, false).forEach(s -> suggestions.add(choice(s.meaning())));
        return suggestions;
    }

    @Override
    public List<Choice> all() {
        return fields.stream().map(this::choice).toList();
    }

    private Choice choice(String field) {
        return new Choice(field, title(field));
    }

    @Override
    public @Nullable String code(String typed) {
        int in = typed.lastIndexOf(UNIT_AFTER);
        String field = field(in < 0 ? typed : typed.substring(0, in));
        if (field != null) {
            String unit = in < 0
                    ? null
                    : shared.unitCode(typed.substring(in + UNIT_AFTER.length()).strip());
            return in < 0 ? field : unit == null ? null : field + UNIT_AFTER + unit;
        }
        return forms.stream().flatMap(form -> form.spreads().stream()).anyMatch(spread -> isValue(spread, typed))
                ? typed
                : null;
    }

    private @Nullable String field(String typed) {
        String name = typed.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        if (fields.contains(lower)) {
            return lower;
        }
        return index.find(name).meaning().orElse(null);
    }

    /** Whether headings of the form may be such a value. */
    private boolean isValue(Form.Spread spread, String typed) {
        Field into = inventory == null ? null : inventory.fields().get(spread.into());
        String list = spread.list() != null || into == null ? spread.list() : into.list();
        if (list != null) {
            return CodeChoices.of(inventory, list).code(typed) != null;
        }
        return into != null
                && switch (into.type()) {
                    case SUBSTANCE -> shared.isSubstance(typed);
                    case COUNTRY -> shared.isCountry(typed);
                    case YEAR -> typed.matches("(19|20)[0-9]{2}");
                    default -> false;
                };
    }

    /** What stands in brackets may be a unit: figures must not be read in another one without a word. */
    @Override
    public @Nullable String objection(String name, String code) {
        Field field = inventory == null ? null : inventory.fields().get(code);
        if (field == null || field.unit() == null || !IN_BRACKETS.matcher(name).matches()) {
            return null;
        }
        return "The heading ends in brackets that may hold a unit which is not known. Choose with the unit of its figures, such as '%s in %s'."
                .formatted(code, field.unit());
    }
}
