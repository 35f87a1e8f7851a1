package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.model.Observation;
import org.phaseout.model.Observation.Part;
import org.phaseout.normalise.Facts.Material;
import org.phaseout.normalise.Facts.Share;

/**
 * Stores a blend by its components beside the blend itself. Masses are shared out exactly; counts and volumes belong to
 * the whole and stand with the first component only, so that they are counted once.
 */
final class BlendSplit {

    static final String BLEND = "blend";

    private final TableWords words;

    BlendSplit(TableWords words) {
        this.words = words;
    }

    /** The parts of the blend that belong to the field's groups. */
    static List<Share> inside(Material blend, Field field) {
        return blend.shares().stream()
                .filter(share -> isInside(share.group(), field))
                .toList();
    }

    static boolean isInside(@Nullable String group, Field field) {
        return field.groups().isEmpty() || (group != null && field.groups().contains(group));
    }

    List<Observation> split(Observation whole, Material blend, Field field, RowDraft draft) {
        List<Observation> records = new ArrayList<>();
        records.add(named(whole, Part.BLEND, field, blend.name(), blend.name(), whole.values()));
        List<Share> shares = inside(blend, field);
        for (int i = 0; i < shares.size(); i++) {
            Map<String, Object> values = shareOf(whole, shares.get(i), i == 0, draft);
            records.add(named(whole, Part.COMPONENT, field, shares.get(i).substance(), blend.name(), values));
        }
        return records;
    }

    /** A blend that is kept whole counts as one substance. */
    static Observation keep(Observation whole, Material blend, Field field) {
        return named(whole, Part.SUBSTANCE, field, blend.name(), blend.name(), whole.values());
    }

    private static Observation named(
            Observation whole, Part part, Field field, String substance, String blend, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(field.name(), substance);
        all.put(BLEND, blend);
        return new Observation(whole.form(), whole.at(), part, all, whole.notation(), whole.cells(), whole.obsStatus());
    }

    private Map<String, Object> shareOf(Observation whole, Share share, boolean first, RowDraft draft) {
        Map<String, Object> values = new LinkedHashMap<>();
        whole.values().forEach((name, value) -> {
            Field field = words.field(name);
            boolean mass = field != null && field.type() == Field.Type.MASS;
            if (mass && value instanceof BigDecimal amount) {
                BigDecimal part = Exact.stored(amount.multiply(share.fraction()));
                values.put(name, part);
                trace(whole, name, amount, share, part, draft);
            } else if (first || field == null || !isOfTheWhole(field)) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static boolean isOfTheWhole(Field field) {
        return field.type() == Field.Type.INTEGER || field.type() == Field.Type.VOLUME;
    }

    private void trace(
            Observation whole, String name, BigDecimal amount, Share share, BigDecimal part, RowDraft draft) {
        if (draft.traces()) {
            String step =
                    "x %s for %s: %s".formatted(Exact.text(share.fraction()), share.substance(), Exact.text(part));
            draft.trace(new Conversion(
                    words.inventory(),
                    words.form(),
                    name,
                    whole.cells().getOrDefault(name, whole.at()),
                    Exact.text(amount),
                    List.of(step)));
        }
    }
}
