package org.phaseout.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads notation keys, alone or several in one cell: "NE", "NO,IE", "NE;NO", "NENO", "N O". */
public final class NotationKeys {

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;/+&|]+");
    private static final int SHORT = 3;

    private final SpellingIndex<Key> spellings;
    private final List<String> letters;

    private record Key(
            String name, String obsStatus, @Nullable BigDecimal amount) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return name.compareTo(other.name);
        }
    }

    private NotationKeys(SpellingIndex<Key> spellings, List<String> letters) {
        this.spellings = spellings;
        this.letters = letters;
    }

    public static NotationKeys of(ReferenceTables tables) {
        SpellingIndex.Builder<Key> spellings = SpellingIndex.builder();
        List<String> letters = new ArrayList<>();
        for (TableRow row : TableRow.of(tables.table("notation_keys"))) {
            BigDecimal amount = row.get("amount") == null ? null : row.number("amount");
            spellings.add(
                    row.text("spelling"), new Key(row.text("notation_key"), row.text("obs_status"), amount), true);
            if (row.text("notation_key").equals(row.text("spelling"))
                    && row.text("notation_key").length() < SHORT) {
                letters.add(row.text("notation_key"));
            }
        }
        letters.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return new NotationKeys(spellings.build(), List.copyOf(letters));
    }

    /** @return empty if the text is no notation key or holds anything else beside them */
    public Optional<Notation> read(String text) {
        Optional<Key> alone = spellings.find(text).meaning();
        if (alone.isPresent()) {
            return Optional.of(notation(List.of(alone.get())));
        }
        return separated(text).or(() -> joined(text)).map(NotationKeys::notation);
    }

    private Optional<List<Key>> separated(String text) {
        List<Key> keys = new ArrayList<>();
        for (String part : SEPARATOR.split(text.strip(), -1)) {
            Optional<Key> key =
                    part.isEmpty() ? Optional.empty() : spellings.find(part).meaning();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        return Optional.of(keys);
    }

    /** Keys typed without anything between them, in capitals only, so that words are not taken for keys. */
    private Optional<List<Key>> joined(String text) {
        String rest = SEPARATOR.matcher(text).replaceAll("");
        List<Key> keys = new ArrayList<>();
        while (!rest.isEmpty()) {
            String start = rest;
            Optional<String> letter = letters.stream().filter(start::startsWith).findFirst();
            if (letter.isEmpty()) {
                return Optional.empty();
            }
            keys.addAll(spellings.find(letter.get()).meanings());
            rest = rest.substring(letter.get().length());
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
    }

    private static Notation notation(List<Key> keys) {
        Map<String, Key> distinct = new LinkedHashMap<>();
        keys.forEach(key -> distinct.putIfAbsent(key.name, key));
        String status =
                keys.stream().map(Key::obsStatus).max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal first = keys.get(0).amount;
        boolean agreed =
                first != null && keys.stream().allMatch(k -> k.amount != null && k.amount.compareTo(first) == 0);
        return new Notation(List.copyOf(distinct.keySet()), status, agreed ? first : null);
    }
}
