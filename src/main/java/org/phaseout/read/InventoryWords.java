package org.phaseout.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaseout.definition.CodeList;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Spelling;
import org.phaseout.reference.Match;
import org.phaseout.reference.SpellingIndex;
import org.phaseout.reference.Suggestion;

/** How the headings and codes of one inventory are spelled. */
final class InventoryWords {

    private static final int MOST_KEPT = 20_000;
    private static final Pattern FOOTNOTE = Pattern.compile("(.{3,}[a-z)])[a-h]");

    private final Inventory inventory;
    private final SpellingIndex<String> headings;
    private final Map<String, SpellingIndex<String>> codes = new HashMap<>();
    private final Map<String, List<String>> known = new HashMap<>();

    InventoryWords(Inventory inventory) {
        this.inventory = inventory;
        SpellingIndex.Builder<String> fields = SpellingIndex.builder();
        inventory
                .headings()
                .forEach((field, spellings) -> spellings.forEach(s -> fields.add(s.text(), field, s.certain())));
        this.headings = fields.build();
    }

    Inventory inventory() {
        return inventory;
    }

    /** Fields that the text may be a heading of. */
    List<String> fields(String heading) {
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(heading, this::find);
    }

    /** A letter of a footnote at the end is left out only where the rest is a heading and the whole is none. */
    private List<String> find(String heading) {
        List<String> whole = headings.find(heading).meanings();
        Matcher footnote = FOOTNOTE.matcher(heading.strip());
        return whole.isEmpty() && footnote.matches()
                ? headings.find(footnote.group(1)).meanings()
                : whole;
    }

    List<Suggestion<String>> nearest(String heading) {
        return headings.nearest(heading, 3);
    }

    Match<String> code(String list, String text) {
        return codes.computeIfAbsent(list, this::index).find(text);
    }

    private SpellingIndex<String> index(String list) {
        SpellingIndex.Builder<String> builder = SpellingIndex.builder();
        CodeList codeList = inventory.codes().get(list);
        for (Spelling spelling : codeList == null ? List.<Spelling>of() : codeList.spellings()) {
            builder.add(spelling.text(), spelling.meaning(), spelling.certain());
            builder.add(spelling.meaning(), spelling.meaning(), true);
        }
        return builder.build();
    }
}
