package org.phaseout.definition;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phaseout.language.DefinitionWords;
import org.phaseout.language.Language;

/** What an inventory, its forms and its fields are called in one language; in English where that has no word. */
public final class Titles {

    private static final String INVENTORY = "inventory";
    private static final String FORM = "form.";
    private static final String FIELD = "field.";

    private final Map<String, String> english;
    private final Map<String, String> own;

    private Titles(Inventory inventory, Language language) {
        this.english = english(inventory);
        this.own = inventory.words().getOrDefault(language, Map.of());
    }

    public static Titles of(Inventory inventory, Language language) {
        return new Titles(inventory, language);
    }

    /** The words of all inventories in a language, for {@link org.phaseout.language.IssueText}. */
    public static DefinitionWords words(Collection<Inventory> inventories, Language language) {
        Map<String, Map<String, String>> words = inventories.stream()
                .collect(Collectors.toMap(
                        Inventory::code, i -> i.words().getOrDefault(language, Map.of())));
        return (inventory, key) -> words.getOrDefault(inventory, Map.of()).get(key);
    }

    /** All that can be said in other languages, in English: titles and the sentences of checks, by key. */
    static Map<String, String> english(Inventory inventory) {
        Map<String, String> english = new TreeMap<>();
        english.put(INVENTORY, inventory.title());
        inventory.forms().forEach((code, form) -> english.put(FORM + code, form.title()));
        inventory.fields().forEach((name, field) -> english.put(FIELD + name, field.title()));
        inventory.derive().forEach((name, derived) -> english.put(FIELD + name, derived.title()));
        inventory.checks().forEach((code, check) -> {
            english.put("check." + code + ".message", check.message());
            english.put("check." + code + ".fix", check.fix());
        });
        return english;
    }

    public String inventory() {
        return text(INVENTORY);
    }

    /** @throws IllegalArgumentException if the inventory has no such form */
    public String form(String code) {
        return text(FORM + code);
    }

    /** @throws IllegalArgumentException if the inventory has no such field, given or worked out */
    public String field(String name) {
        return text(FIELD + name);
    }

    private String text(String key) {
        String text = own.getOrDefault(key, english.get(key));
        if (text == null) {
            throw new IllegalArgumentException("The inventory has no words for '" + key + "'");
        }
        return text;
    }
}
