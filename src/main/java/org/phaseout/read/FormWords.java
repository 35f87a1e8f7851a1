package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;
import org.phaseout.read.TablePlan.SpreadValue;
import org.phaseout.reference.StrangeLetters;

/** What headings mean to one form. */
final class FormWords {

    static final String ELSEWHERE = "not part of this form";
    private static final String UNIT = "unit";
    private static final String UNIT_AFTER = " in ";

    private final InventoryWords inventory;
    private final Form form;
    private final ReadingWords words;
    private final SpreadHeadings spreads;
    private final Set<String> readable = new TreeSet<>();
    private final Wildcards sheets;
    private final Wildcards titles;
    private final Wildcards skippedSheets;
    private final Wildcards skippedColumns;

    FormWords(InventoryWords inventory, Form form, ReadingWords words) {
        this.inventory = inventory;
        this.form = form;
        this.words = words;
        this.spreads = new SpreadHeadings(inventory, form, words);
        this.sheets = Wildcards.of(form.sheets());
        this.titles = Wildcards.of(form.titles());
        this.skippedSheets = Wildcards.skips(form.skipSheets());
        this.skippedColumns = Wildcards.skips(form.skipColumns());
        readable.addAll(form.fields().keySet());
        readable.addAll(inventory.inventory().section());
        readable.add(UNIT);
        if (form.measure() != null) {
            readable.add(form.measure().by());
            readable.add(form.measure().value());
        }
    }

    Form form() {
        return form;
    }

    InventoryWords inventory() {
        return inventory;
    }

    boolean reads(String field) {
        return readable.contains(field);
    }

    /** Whether the form calls its sheet by this name. */
    boolean namesSheet(String name) {
        return sheets.any(name);
    }

    /** Why the form leaves a sheet of this name aside; null if it does not. */
    @Nullable
    String skipsSheet(String name) {
        return skippedSheets.reason(name);
    }

    /** The first of these that is a title of the form, empty if none is. */
    String titleAmong(List<String> texts) {
        return texts.stream().filter(titles::any).findFirst().orElse("");
    }

    /** Tries the most exact reading first: skipped, all parts, spread under a parent, last part, spread anywhere. */
    HeadingMeaning meaning(Heading heading) {
        List<UnitText> parts =
                heading.parts().stream().map(p -> UnitText.of(p, words)).toList();
        String skipped = skipped(heading);
        if (skipped != null) {
            return new HeadingMeaning(heading, List.of(), null, null, true, true, skipped);
        }
        HeadingMeaning stacked = parts.size() > 1 ? field(heading, parts, 0, parts.size() - 1) : null;
        if (stacked != null) {
            return stacked;
        }
        SpreadValue below = spreads.underParent(heading, parts);
        if (below != null) {
            return spread(heading, parts, below);
        }
        HeadingMeaning single = field(heading, parts, parts.size() - 1, parts.size());
        if (single != null) {
            return single;
        }
        SpreadValue anywhere = spreads.anywhere(heading, parts);
        return anywhere != null ? spread(heading, parts, anywhere) : unread(heading, parts);
    }

    /** The heading as people are asked about it: all of its parts without units that are known. */
    String name(Heading heading) {
        List<UnitText> parts =
                heading.parts().stream().map(p -> UnitText.of(p, words)).toList();
        String name = join(parts, true);
        return name.isEmpty() ? join(parts, false) : name;
    }

    /**
     * What people say that the heading means.
     *
     * @param code field, or field and unit as in "import_new in kg", or a heading that the form knows
     * @return null if the form knows no such field or heading
     */
    @Nullable
    HeadingMeaning answered(Heading heading, String code) {
        List<UnitText> parts =
                heading.parts().stream().map(p -> UnitText.of(p, words)).toList();
        String why = "a person answered that it means '" + code + "'";
        int in = code.indexOf(UNIT_AFTER);
        String field = in < 0 ? code : code.substring(0, in);
        if (readable.contains(field)) {
            String unit = in < 0 ? unit(parts, true) : code.substring(in + UNIT_AFTER.length());
            return new HeadingMeaning(heading, List.of(field), null, unit, true, true, why);
        }
        List<String> alike = new ArrayList<>(List.of(code));
        form.spreads().forEach(spread -> alike.add(spread.pattern().replace("{}", code)));
        return alike.stream()
                .map(text -> meaning(inPlaceOfLast(heading, text)))
                .filter(HeadingMeaning::isRead)
                .findFirst()
                .map(m -> new HeadingMeaning(heading, m.fields(), m.spread(), unit(parts, true), true, true, why))
                .orElse(null);
    }

    private static Heading inPlaceOfLast(Heading heading, String text) {
        List<String> parts = new ArrayList<>(heading.parts());
        parts.set(parts.size() - 1, text);
        return new Heading(heading.column(), heading.row(), List.copyOf(parts));
    }

    private @Nullable String skipped(Heading heading) {
        return skippedColumns.reason(heading.joined(form.header().join()), heading.last());
    }

    /** Fields by the parts from one place to the end, for each place in turn. */
    private @Nullable HeadingMeaning field(Heading heading, List<UnitText> parts, int from, int to) {
        for (int start = from; start < to; start++) {
            List<UnitText> tail = parts.subList(start, parts.size());
            List<String> exact = own(inventory.fields(join(tail, false)));
            List<String> base = exact.isEmpty() ? own(inventory.fields(join(tail, true))) : exact;
            if (base.isEmpty() && tail.size() == 1) {
                base = own(inTwoLanguages(tail.get(0)));
            }
            if (!base.isEmpty()) {
                String why = "heading '" + join(tail, !exact.isEmpty() ? false : true) + "'";
                String mixed = StrangeLetters.mixed(join(tail, exact.isEmpty()));
                return new HeadingMeaning(
                        heading, base, null, unit(parts, exact.isEmpty()), start == 0, base.size() == 1, why, mixed);
            }
        }
        return null;
    }

    private List<String> inTwoLanguages(UnitText part) {
        return inventory.inTwoLanguages(part.text(), words);
    }

    private List<String> own(List<String> fields) {
        return fields.stream().filter(readable::contains).toList();
    }

    private HeadingMeaning spread(Heading heading, List<UnitText> parts, SpreadValue value) {
        String into = form.spreads().get(value.spread()).into();
        String why = "heading '" + heading.last() + "' is a " + into.replace('_', ' ');
        String mixed = StrangeLetters.mixed(parts.get(parts.size() - 1).base());
        return new HeadingMeaning(heading, List.of(), value, unit(parts, false), true, true, why, mixed);
    }

    /** A heading of another form of the inventory is explained; any other is not known. */
    private HeadingMeaning unread(Heading heading, List<UnitText> parts) {
        List<String> others = inventory.fields(join(parts, true));
        if (others.isEmpty()) {
            others = inventory.fields(parts.get(parts.size() - 1).base());
        }
        if (others.isEmpty()) {
            others = inTwoLanguages(parts.get(parts.size() - 1));
        }
        boolean known = !others.isEmpty();
        String why = known ? ELSEWHERE : "column not known";
        return new HeadingMeaning(heading, List.of(), null, null, true, known, why);
    }

    private String join(List<UnitText> parts, boolean withoutUnit) {
        List<String> texts = new ArrayList<>();
        for (UnitText part : parts) {
            String text = withoutUnit ? part.base() : part.text();
            if (!text.isEmpty()
                    && (texts.isEmpty() || !texts.get(texts.size() - 1).equals(text))) {
                texts.add(text);
            }
        }
        return String.join(form.header().join(), texts);
    }

    private static @Nullable String unit(List<UnitText> parts, boolean cut) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            UnitText part = parts.get(i);
            if (part.unit() != null && (part.sure() || cut)) {
                return part.unit();
            }
        }
        return null;
    }
}
