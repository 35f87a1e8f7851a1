package org.phaseout.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.phaseout.read.TablePlan.SpreadValue;

/** What reading makes of headings and sheet names, for those who write a form that is to be read again. */
public final class FormHeadings {

    private final FormWords words;

    private FormHeadings(FormWords words) {
        this.words = words;
    }

    /** One for each form of the inventory, by its code. */
    public static Map<String, FormHeadings> of(Inventory inventory, ReadingWords words) {
        InventoryWords own = new InventoryWords(inventory);
        Map<String, FormHeadings> forms = new HashMap<>();
        inventory.forms().forEach((code, form) -> forms.put(code, new FormHeadings(new FormWords(own, form, words))));
        return forms;
    }

    /**
     * What one heading is read as.
     *
     * @param field field that it gives; null if it gives none, or may be two
     * @param spread value that it stands for; null if it is none
     * @param unit unit found in it; null if none
     * @param skipped whether the form knows the heading and does not read it
     */
    public record Meaning(
            @Nullable String field,
            @Nullable SpreadValue spread,
            @Nullable String unit,
            boolean skipped) {}

    /**
     * What headings that stand side by side are read as.
     *
     * @param headings for each column the texts over it, from the widest to the narrowest
     */
    public List<Meaning> read(List<List<String>> headings) {
        List<Heading> stacked = new ArrayList<>();
        for (List<String> parts : headings) {
            stacked.add(new Heading(stacked.size(), 1, parts));
        }
        return ColumnMeanings.of(words, stacked).all().stream()
                .map(m -> new Meaning(
                        m.fields().size() == 1 ? m.fields().get(0) : null,
                        m.spread(),
                        m.unit(),
                        m.known() && !m.isRead()))
                .toList();
    }

    /** Whether the form knows a sheet by this name, or asks for no name at all, and no form skips it. */
    public boolean mayBeNamed(String sheet) {
        boolean skipped = words.inventory().inventory().forms().values().stream()
                .anyMatch(form -> Wildcards.skips(form.skipSheets()).any(sheet));
        return !skipped && (words.form().sheets().isEmpty() || words.namesSheet(sheet));
    }
}
