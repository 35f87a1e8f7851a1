package org.phaseout.definition;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a select in lower case: every name that it holds is among them. */
public final class SqlWords {

    private static final Pattern WORD = Pattern.compile("\\w+");

    private SqlWords() {}

    public static Set<String> of(String sql) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(sql.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
