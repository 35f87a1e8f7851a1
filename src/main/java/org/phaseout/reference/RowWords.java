package org.phaseout.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells rows that hold no data by their first text. Read from the table row_words. */
public final class RowWords {

    private final List<Word> words;

    private record Word(Kind kind, Pattern pattern) {}

    /** What a row is that is no data. */
    public enum Kind {
        TOTAL,
        SUBTOTAL,
        NOTE,
        EXAMPLE,
        STOP
    }

    private RowWords(List<Word> words) {
        this.words = words;
    }

    public static RowWords of(ReferenceTables tables) {
        List<Word> words = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (TableRow row : TableRow.of(tables.table("row_words"))) {
                if (row.text("kind").equalsIgnoreCase(kind.name())) {
                    words.add(new Word(kind, Wildcards.pattern(row.text("spelling"))));
                }
            }
        }
        return new RowWords(List.copyOf(words));
    }

    /** @return empty if the text is no word for a total, a note or an end */
    public Optional<Kind> kind(String firstText) {
        String text = firstText.strip();
        return words.stream()
                .filter(word -> word.pattern.matcher(text).matches())
                .map(Word::kind)
                .findFirst();
    }
}
