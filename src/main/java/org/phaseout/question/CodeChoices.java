package org.phaseout.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.CodeList;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Spelling;
import org.phaseout.reference.SpellingIndex;

/** What entries of one code list may mean. */
final class CodeChoices implements Choices.Of {

    private final List<String> codes;
    private final Map<String, String> names = new HashMap<>();
    private final SpellingIndex<String> index;

    private CodeChoices(CodeList list) {
        SpellingIndex.Builder<String> builder = SpellingIndex.builder();
        for (Spelling spelling : list.spellings()) {
            builder.add(spelling.text(), spelling.meaning(), spelling.certain());
            names.putIfAbsent(spelling.meaning(), spelling.text());
        }
        this.codes = list.codes();
        codes.forEach(code -> builder.add(code, code, true));
        this.index = builder.build();
    }

    /** @param inventory inventory of the list; a list that is there no more has no codes */
    static CodeChoices of(@Nullable Inventory inventory, String list) {
        CodeList found = inventory == null ? null : inventory.codes().get(list);
        return new CodeChoices(found == null ? new CodeList(list, List.of()) : found);
    }

    @Override
    public List<Choice> suggestions(String name, int most) {
        return index.likely(name, most, false).stream()
                .map(s -> choice(s.meaning()))
                .toList();
    }

    @Override
    public List<Choice> all() {
        return codes.stream().map(this::choice).toList();
    }

    private Choice choice(String code) {
        return new Choice(code, names.getOrDefault(code, ""));
    }

    @Override
    public @Nullable String code(String typed) {
        return codes.contains(typed) ? typed : index.find(typed).meaning().orElse(null);
    }
}
