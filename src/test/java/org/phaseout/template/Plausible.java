package org.phaseout.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.model.CountryCode;

/** Values that may stand in a field, by its type; the checks of some forms ask for figures that fit each other. */
final class Plausible {

    /** Figures that the checks of a form hold against each other; under the form or the inventory, and the field. */
    private static final Map<String, Object> FITTING = fitting("""
            article-7-hfc23-emissions hfc23_generated 100
            article-7-hfc23-emissions hfc23_captured_all_uses 60
            article-7-hfc23-emissions hfc23_captured_feedstock 20
            article-7-hfc23-emissions hfc23_captured_destruction 30
            article-7-hfc23-emissions hfc23_feedstock_no_capture 15
            article-7-hfc23-emissions hfc23_destroyed_no_capture 15
            article-7-hfc23-emissions hfc23_emitted 10
            use-survey mb_share 0.67
            use-survey area_ha 1000
            use-survey dose_g_per_m2 50
            exemption-accounting exempted 100
            exemption-accounting acquired_by_production 40.5
            exemption-accounting acquired_by_import 29.5
            exemption-accounting acquired_stated 70
            exemption-accounting not_acquired_stated 30
            exemption-accounting on_hand_start 5
            exemption-accounting available_stated 75
            exemption-accounting used 60
            exemption-accounting exported 5
            exemption-accounting destroyed 2
            exemption-accounting on_hand_end_stated 8
            pcb total_mass_kg 110.5
            pcb dry_mass_kg 101.5
            pcb oil_mass_kg 9
            pcb oil_volume_l 10
            pcb density_reported 0.9
            oil-register test_result_ppm 650000
            """);
    /** Cells that stay blank: what they ask for does not go with what stands beside them. */
    private static final Set<String> BLANK =
            Set.of("country-programme-b sector=OTHER_MANUFACTURING", "national-aggregate oil_volume_l");
    /** Partners that were bound by no amendment in the year of the figures. */
    private static final Map<String, String> NON_PARTIES = Map.of("hfc", "USA", "methyl-bromide", "KAZ");

    private Plausible() {}

    private static Map<String, Object> fitting(String lines) {
        Map<String, Object> figures = new HashMap<>();
        lines.lines().forEach(line -> {
            int last = line.lastIndexOf(' ');
            figures.put(line.substring(0, last), new BigDecimal(line.substring(last + 1)));
        });
        return figures;
    }

    static @Nullable Object value(
            Inventory inventory, Form form, String name, @Nullable Field field, Answers answers, int row, int figures) {
        String place = form.code() + " " + name;
        if (FITTING.containsKey(place) || BLANK.contains(place)) {
            return FITTING.get(place);
        }
        if (FITTING.containsKey(inventory.code() + " " + name)) {
            return FITTING.get(inventory.code() + " " + name);
        }
        if (form.measure() != null && name.equals(form.measure().value())) {
            return new BigDecimal("12");
        }
        if (place.equals("article-7-non-party partner")) {
            return answers.country(new CountryCode(NON_PARTIES.get(inventory.code())));
        }
        if (field == null) {
            throw new IllegalStateException("No field " + name);
        }
        List<String> choices = answers.choices(field);
        return switch (field.type()) {
            case CODE -> choices.get(form.code().equals("national-aggregate") ? row : 0);
            case BOOLEAN -> choices.get(0);
            case SUBSTANCE -> choices.get(row);
            case COUNTRY -> choices.get(choices.size() - 1 - row);
            case TEXT -> name + " " + (row + 1);
            case DATE -> LocalDate.of(2009, 3, 1 + row);
            case YEAR -> 1970L + row;
            case INTEGER -> 1L;
            case MASS, VOLUME, CONCENTRATION, DECIMAL, PERCENT -> figure(field, figures);
        };
    }

    /** Each figure is far smaller than the one before, so that parts stay within what they are parts of. */
    private static BigDecimal figure(Field field, int figures) {
        BigDecimal most = field.max() == null ? new BigDecimal("96.5") : new BigDecimal(field.max());
        return most.divide(new BigDecimal(1L << Math.min(figures, 12)));
    }
}
