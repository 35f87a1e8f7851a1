package org.phaseout.read;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phaseout.definition.CodeList;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Spelling;
import org.phaseout.reference.Match;
import org.phaseout.reference.Memory;
import org.phaseout.reference.SpellingIndex;
import org.phaseout.reference.Suggestion;

/** How the headings and codes of one inventory are spelled. */
final class InventoryWords {

    private static final Pattern FOOTNOTE = Pattern.compile("(.{3,}[a-z)])[a-h]");

    private final Inventory inventory;
    private final SpellingIndex<String> headings;
    private final Map<String, Memory<Match<String>>> codes = new ConcurrentHashMap<>();
    private final Memory<List<String>> known = new Memory<>(this::find);
    private final Map<ReadingWords, HeadingSieve> sieves = new ConcurrentHashMap<>();
    private final Map<ReadingWords, Memory<List<String>>> inTwoLanguages = new ConcurrentHashMap<>();

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
        return known.of(heading);
    }

    /** What tells texts that no form reads as headings. */
    HeadingSieve sieve(ReadingWords words) {
        return sieves.computeIfAbsent(words, w -> new HeadingSieve(this, w));
    }

    /** Fields that both halves of a text in two languages are a heading of. */
    List<String> inTwoLanguages(String text, ReadingWords words) {
        return inTwoLanguages
                .computeIfAbsent(
                        words,
                        w -> new Memory<>(t -> TwoLanguages.common(
                                t,
                                piece -> w.unit(piece).isPresent(),
                                piece -> fields(UnitText.of(piece, w).base()))))
                .of(text);
    }

    /** A letter of a footnote at the end is left out only where the rest is a heading and the whole is none. */
    private List<String> find(String heading) {
        List<String> whole = headings.find(heading).meanings();
        if (!whole.isEmpty() || !endsInFootnote(heading.strip())) {
            return whole;
        }
        Matcher footnote = FOOTNOTE.matcher(heading.strip());
        return footnote.matches() ? headings.find(footnote.group(1)).meanings() : whole;
    }

    private static boolean endsInFootnote(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return last >= 'a' && last <= 'h';
    }

    /** Whether a heading that ends with this text may be known; false only if none is. */
    boolean mayEnd(String text) {
        return text.length() < 2
                || headings.mayEnd(text)
                || (endsInFootnote(text) && headings.mayEnd(text.substring(0, text.length() - 1)));
    }

    List<Suggestion<String>> nearest(String heading) {
        return headings.nearest(heading, 3);
    }

    Match<String> code(String list, String text) {
        return codes.computeIfAbsent(list, l -> new Memory<>(index(l)::find)).of(text);
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
