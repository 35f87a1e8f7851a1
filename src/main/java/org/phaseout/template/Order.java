package org.phaseout.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.language.Language;
import org.phaseout.model.CountryCode;

/**
 * What a template is to be made of.
 *
 * @param forms one sheet each
 * @param year year that the figures are about; null leaves it to the officer
 * @param starts what was accepted before, by form; an empty start says that nothing was
 */
public record Order(
        Inventory inventory,
        List<Form> forms,
        CountryCode country,
        @Nullable Integer year,
        Language language,
        Map<String, Start> starts) {

    public Order {
        forms = List.copyOf(forms);
        starts = Map.copyOf(starts);
    }

    /** Whether the columns of the form are years, so that it cannot be made without one. */
    public static boolean needsYear(Inventory inventory, Form form) {
        return form.spreads().stream()
                .map(spread -> inventory.fields().get(spread.into()))
                .anyMatch(field -> field != null && field.type() == Field.Type.YEAR);
    }
}
