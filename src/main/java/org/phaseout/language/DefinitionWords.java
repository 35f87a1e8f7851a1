package org.phaseout.language;

import org.jspecify.annotations.Nullable;

/** Words of definitions in one language: titles of forms and fields, sentences of checks. */
@FunctionalInterface
public interface DefinitionWords {

    /** For those who have no definitions at hand. */
    DefinitionWords NONE = (inventory, key) -> null;

    /**
     * @param key such as {@code form.imports}, {@code field.country} or {@code check.HFC-101.message}
     * @return null if the definition has no such words in the language
     */
    @Nullable
    String text(String inventory, String key);
}
