package org.phaseout.read;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.model.TimePeriod;
import org.phaseout.read.TablePlan.SpreadValue;

/** Headings that are values: years, substances, sectors. */
final class SpreadHeadings {

    private final InventoryWords inventory;
    private final Form form;
    private final ReadingWords words;
    private final List<Wildcards> parents;

    SpreadHeadings(InventoryWords inventory, Form form, ReadingWords words) {
        this.inventory = inventory;
        this.form = form;
        this.words = words;
        this.parents = form.spreads().stream()
                .map(spread -> Wildcards.of(spread.under()))
                .toList();
    }

    /** The value of a heading below a parent that a spread asks for. */
    @Nullable
    SpreadValue underParent(Heading heading, List<UnitText> parts) {
        for (int s = 0; s < form.spreads().size(); s++) {
            int parent = parent(parents.get(s), heading);
            for (int from = parent + 1; parent >= 0 && from < parts.size(); from++) {
                SpreadValue value = value(s, parts.subList(from, parts.size()));
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    /** The value of a heading for a spread that asks for no parent. */
    @Nullable
    SpreadValue anywhere(Heading heading, List<UnitText> parts) {
        for (int s = 0; s < form.spreads().size(); s++) {
            if (form.spreads().get(s).under().isEmpty()) {
                for (int from = 0; from < heading.parts().size(); from++) {
                    SpreadValue value = value(s, parts.subList(from, parts.size()));
                    if (value != null) {
                        return value;
                    }
                }
            }
        }
        return null;
    }

    private static int parent(Wildcards under, Heading heading) {
        for (int i = 0; i < heading.parts().size() - 1; i++) {
            if (under.any(heading.parts().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable SpreadValue value(int index, List<UnitText> parts) {
        Form.Spread spread = form.spreads().get(index);
        String join = form.header().join();
        String typed = inner(spread.pattern(), String.join(join, texts(parts, false)));
        String base = inner(spread.pattern(), String.join(join, texts(parts, true)));
        String meaning = typed == null ? null : meaning(spread, typed);
        if (meaning == null && base != null && !base.equals(typed)) {
            meaning = meaning(spread, base);
        }
        return meaning == null
                ? null
                : new SpreadValue(index, meaning, spread.totals().contains(meaning));
    }

    private static List<String> texts(List<UnitText> parts, boolean withoutUnit) {
        return parts.stream()
                .map(p -> withoutUnit ? p.base() : p.text())
                .filter(t -> !t.isEmpty())
                .toList();
    }

    /** The text that stands for {} in the pattern, or null if the heading does not fit. */
    private static @Nullable String inner(String pattern, String heading) {
        int mark = pattern.indexOf("{}");
        if (mark < 0) {
            return heading;
        }
        String text = heading.strip();
        String before = pattern.substring(0, mark).toLowerCase(Locale.ROOT);
        String after = pattern.substring(mark + 2).toLowerCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        boolean fits = lower.length() == text.length()
                && lower.length() > before.length() + after.length()
                && lower.startsWith(before)
                && lower.endsWith(after);
        return fits
                ? text.substring(before.length(), text.length() - after.length())
                        .strip()
                : null;
    }

    private @Nullable String meaning(Form.Spread spread, String text) {
        Field field = inventory.inventory().fields().get(spread.into());
        String list = spread.list() != null || field == null ? spread.list() : field.list();
        if (list != null) {
            return inventory.code(list, text).meaning().orElse(null);
        }
        if (field == null || text.isEmpty()) {
            return null;
        }
        return switch (field.type()) {
            case YEAR -> isYear(text) ? text : null;
            case SUBSTANCE -> words.isSubstance(text) ? text : null;
            case COUNTRY -> words.country(text).isPresent() ? text : null;
            default -> spread.under().isEmpty() && spread.pattern().equals("{}") ? null : text;
        };
    }

    static boolean isYear(String text) {
        int year = text.length() == 4 ? 0 : -1;
        for (int i = 0; i < text.length() && year >= 0; i++) {
            char c = text.charAt(i);
            year = c >= '0' && c <= '9' ? year * 10 + c - '0' : -1;
        }
        return year >= TimePeriod.FIRST && year <= TimePeriod.LAST;
    }
}
