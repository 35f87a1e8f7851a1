package org.phaseout.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phaseout.reference.WordFolding;

/** A few words of each kind. */
final class PlainWords implements ReadingWords {

    private static final Map<String, String> COUNTRIES = Map.of(
            "jordan", "JOR", "jor", "JOR", "guinea", "GIN", "guinea bissau", "GNB", "can", "CAN", "chile", "CHL");
    private static final Map<String, String> LABELS = Map.of(
            "country",
            "country",
            "party",
            "country",
            "year",
            "time_period",
            "reporting year",
            "time_period",
            "unit",
            "unit");
    private static final Map<String, String> UNITS =
            Map.of("t", "t", "tonnes", "t", "metric tonnes", "t", "kg", "kg", "gg", "Gg", "%", "%");
    private static final Set<String> SUBSTANCES = Set.of("hfc 134a", "hfc 32", "methyl bromide");

    @Override
    public Optional<RowKind> rowKind(String firstText) {
        String text = firstText.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("total")) {
            return Optional.of(RowKind.TOTAL);
        } else if (text.startsWith("subtotal")) {
            return Optional.of(RowKind.SUBTOTAL);
        } else if (text.startsWith("note") || text.startsWith("source") || text.startsWith("example")) {
            return Optional.of(RowKind.NOTE);
        }
        return text.startsWith("end of table") ? Optional.of(RowKind.STOP) : Optional.empty();
    }

    @Override
    public Optional<String> label(String text) {
        return Optional.ofNullable(LABELS.get(WordFolding.fold(text)));
    }

    @Override
    public Optional<String> unit(String text) {
        return Optional.ofNullable(UNITS.get(WordFolding.fold(text)));
    }

    @Override
    public Optional<String> country(String text) {
        return Optional.ofNullable(COUNTRIES.get(WordFolding.fold(text)));
    }

    @Override
    public boolean isSubstance(String text) {
        return SUBSTANCES.contains(WordFolding.fold(text));
    }
}
