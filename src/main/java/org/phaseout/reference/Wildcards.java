package org.phaseout.reference;

import java.util.regex.Pattern;

/** Patterns as analysts write them: * for any text, ? for one character; case does not matter. */
public final class Wildcards {

    private Wildcards() {}

    /** A pattern that must match the whole text. */
    public static Pattern pattern(String wildcards) {
        StringBuilder regex = new StringBuilder();
        wildcards.codePoints().forEach(c -> {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
