package org.phaseout.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Filling;
import org.phaseout.model.Filling.Item;
import org.phaseout.model.Wording;

/**
 * A wording as text: inventory and variant in the first line, then a line for each value, with tabs between the parts of
 * a line: place, kind, and code and text of each item.
 */
final class WordingText {

    private static final int LONGEST = 1000;
    private static final String ESCAPED = "\\\t\n\r";
    private static final String ESCAPES = "\\tnr";

    private WordingText() {}

    /** Null for a plain wording. Texts longer than a sentence bears are cut, with an ellipsis. */
    static @Nullable String of(Wording wording) {
        if (wording.equals(Wording.PLAIN)) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        text.append(escaped(wording.inventory())).append('\t').append(escaped(wording.variant()));
        wording.values().forEach((place, filling) -> {
            text.append('\n').append(escaped(place)).append('\t').append(filling.kind());
            for (Item item : filling.items()) {
                text.append('\t').append(escaped(item.code())).append('\t').append(escaped(item.text()));
            }
        });
        return text.toString();
    }

    static Wording read(@Nullable String text) {
        if (text == null) {
            return Wording.PLAIN;
        }
        String[] lines = text.split("\n", -1);
        String[] head = lines[0].split("\t", -1);
        Map<String, Filling> values = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split("\t", -1);
            List<Item> items = new ArrayList<>();
            for (int at = 2; at < parts.length; at += 2) {
                items.add(new Item(plain(parts[at]), plain(parts[at + 1])));
            }
            values.put(plain(parts[0]), new Filling(Filling.Kind.valueOf(parts[1]), items));
        }
        return new Wording(plain(head[0]), plain(head[1]), values);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : Submissions.cut(text, LONGEST).toCharArray()) {
            int at = ESCAPED.indexOf(c);
            escaped.append(at < 0 ? "" + c : "\\" + ESCAPES.charAt(at));
        }
        return escaped.toString();
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            plain.append(c == '\\' ? ESCAPED.charAt(ESCAPES.indexOf(escaped.charAt(++i))) : c);
        }
        return plain.toString();
    }
}
