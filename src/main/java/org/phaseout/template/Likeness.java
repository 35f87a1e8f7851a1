package org.phaseout.template;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.phaseout.language.Language;
import org.phaseout.reference.WordFolding;

/** How likely a text without a stated language is in a given one: by its script, then by words seen elsewhere. */
final class Likeness {

    private static final int OWN_SCRIPT = 1_000;

    private Likeness() {}

    /** @param known texts that are in the language, or at least are the ones in use */
    static int of(String text, Language language, String known) {
        boolean own = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .anyMatch(script -> script == script(language));
        Set<String> words = words(known);
        Set<String> typed = words(text);
        long seen = typed.stream().filter(words::contains).count();
        int share = typed.isEmpty() ? 0 : (int) (100 * seen / typed.size());
        return (own ? OWN_SCRIPT : 0) + share;
    }

    static Set<String> words(String text) {
        return Arrays.stream(WordFolding.fold(text).split("[ '’]"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    static boolean isLatin(Language language) {
        return script(language) == UnicodeScript.LATIN;
    }

    private static UnicodeScript script(Language language) {
        return switch (language) {
            case ARABIC -> UnicodeScript.ARABIC;
            case CHINESE -> UnicodeScript.HAN;
            case RUSSIAN -> UnicodeScript.CYRILLIC;
            case ENGLISH, FRENCH, SPANISH -> UnicodeScript.LATIN;
        };
    }
}
