package org.phaseout.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.phaseout.reference.ReferenceTables;

/** What names may mean, by the definitions and reference tables at hand. Not safe for threads. */
public final class Choices {

    /** Suggestions that are shown for a name. */
    static final int SUGGESTIONS = 3;

    private final Map<String, Inventory> inventories = new HashMap<>();
    private final SharedChoices shared;
    private final Map<String, CodeChoices> lists = new HashMap<>();
    private final Map<String, HeadingChoices> headings = new HashMap<>();

    public Choices(List<Inventory> inventories, ReferenceTables reference) {
        inventories.forEach(inventory -> this.inventories.put(inventory.code(), inventory));
        this.shared = new SharedChoices(reference);
    }

    /** What one kind of name may mean. */
    interface Of {

        /** The likeliest meanings, best first. */
        List<Choice> suggestions(String name, int most);

        /** All meanings, for a list to choose from. */
        List<Choice> all();

        /** The code that a person means; null if there is no such. */
        @Nullable
        String code(String typed);

        /** Why the code cannot be the answer for this name, as a sentence; null if it can. */
        default @Nullable String objection(String name, String code) {
            return null;
        }
    }

    Of of(OpenQuestion question) {
        Inventory inventory = inventories.get(question.inventory());
        return switch (question.kind()) {
            case COUNTRY -> shared.countries();
            case SUBSTANCE -> shared.substances();
            case UNIT -> shared.units();
            case CODE ->
                lists.computeIfAbsent(
                        question.inventory() + "/" + question.list(), k -> CodeChoices.of(inventory, question.list()));
            case HEADING ->
                headings.computeIfAbsent(
                        question.inventory() + "/" + String.join(",", question.forms()),
                        k -> HeadingChoices.of(inventory, question.forms(), shared));
        };
    }

    /** The likeliest meanings, best first. */
    public List<Choice> suggestions(OpenQuestion question) {
        return of(question).suggestions(question.name(), SUGGESTIONS);
    }

    /** Forms of an inventory. */
    public List<String> forms(String inventory) {
        Inventory found = inventories.get(inventory);
        return found == null
                ? List.of()
                : new ArrayList<>(new TreeSet<>(found.forms().keySet()));
    }

    /**
     * The code that answers a question.
     *
     * @param typed code, code with its name, or a known spelling
     * @throws Unfit if it is no answer
     */
    public String code(OpenQuestion question, String typed) throws Unfit {
        Of choices = of(question);
        String code = choices.code(Choice.code(typed));
        if (code == null) {
            List<String> near = choices.suggestions(Choice.code(typed), SUGGESTIONS).stream()
                    .map(Choice::text)
                    .toList();
            throw new Unfit("'%s' is not known here.%s"
                    .formatted(typed, near.isEmpty() ? "" : " Did you mean: " + String.join("; ", near) + "?"));
        }
        String objection = choices.objection(question.name(), code);
        if (objection != null) {
            throw new Unfit(objection);
        }
        return code;
    }

    /** Says why an answer cannot be used. */
    public static final class Unfit extends Exception {

        private static final long serialVersionUID = 1;

        Unfit(String message) {
            super(message);
        }

        /** The reason, in a sentence. */
        public String why() {
            return String.valueOf(getMessage());
        }
    }
}
