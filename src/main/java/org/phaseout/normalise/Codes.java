package org.phaseout.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.phaseout.definition.CodeList;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Spelling;
import org.phaseout.normalise.Facts.Answer;
import org.phaseout.reference.Match;
import org.phaseout.reference.Memory;
import org.phaseout.reference.NameKind;
import org.phaseout.reference.NameLog;
import org.phaseout.reference.NameQuestion;
import org.phaseout.reference.SpellingIndex;

/** The code lists of one inventory, ready to be asked for one file. Not safe for threads. */
final class Codes {

    private final Map<String, Memory<Answer<String>>> lists = new HashMap<>();

    /** @param indexes spellings of the codes of each list */
    Codes(String inventory, Map<String, SpellingIndex<String>> indexes, NameLog names) {
        indexes.forEach(
                (name, index) -> lists.put(name, new Memory<>(reviewed(inventory, name, new Asker(index), names))));
    }

    /** The spellings of an inventory's codes by list. */
    static Map<String, SpellingIndex<String>> indexes(Inventory inventory) {
        Map<String, SpellingIndex<String>> indexes = new TreeMap<>();
        inventory.codes().forEach((name, list) -> indexes.put(name, index(list)));
        return indexes;
    }

    private static Function<String, Answer<String>> reviewed(
            String inventory, String list, Asker asker, NameLog names) {
        return text -> Asked.reviewed(NameQuestion.of(NameKind.CODE, inventory, list, text), text, asker::find, names);
    }

    boolean has(String list) {
        return lists.containsKey(list);
    }

    /** The code that a text means in a list; a list that the definition lacks knows nothing. */
    Answer<String> find(String list, String text) {
        Memory<Answer<String>> memory = lists.get(list);
        return memory == null ? Answer.unknown(List.of()) : memory.of(text);
    }

    private static SpellingIndex<String> index(CodeList list) {
        SpellingIndex.Builder<String> index = SpellingIndex.builder();
        for (Spelling spelling : list.spellings()) {
            index.add(spelling.text(), spelling.meaning(), spelling.certain());
        }
        list.codes().forEach(code -> index.add(code, code, true));
        return index.build();
    }

    private record Asker(SpellingIndex<String> index) {

        Answer<String> find(String text) {
            Match<String> match = index.find(text);
            return match.meaning()
                    .map(Answer::of)
                    .orElseGet(() -> ReferenceFacts.unsure(
                            text, match, index.nearest(text, ReferenceFacts.PROPOSALS), code -> code));
        }
    }
}
