package org.phaseout.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Cyrillic and Greek letters that look like Latin ones into these, in codes only: R-numbers, formulas. */
final class LookAlikes {

    private static final String FOREIGN = "авекмнорстухіѕјαβεζηικνορτυχ";
    private static final String LATIN = "abekmhopctyxisjabezhiknoptyx";
    private static final Pattern RUN = Pattern.compile("\\p{L}+");

    private LookAlikes() {}

    /** @param text folded text, in lower case */
    static String fold(String text) {
        Matcher run = RUN.matcher(text);
        StringBuilder folded = new StringBuilder(text.length());
        while (run.find()) {
            boolean code = isLatinInPart(run.group()) || besideDigit(text, run.start(), run.end());
            run.appendReplacement(folded, code ? latin(run.group()) : run.group());
        }
        return run.appendTail(folded).toString();
    }

    private static boolean besideDigit(String text, int start, int end) {
        boolean before = start > 0 && isDigit(text.charAt(start - 1));
        boolean after = end < text.length() && isDigit(text.charAt(end));
        boolean letterThenNumber =
                end - start == 1 && end + 1 < text.length() && text.charAt(end) == ' ' && isDigit(text.charAt(end + 1));
        return before || after || letterThenNumber;
    }

    private static boolean isLatinInPart(String run) {
        return run.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The run in Latin letters; unchanged if one of its letters looks like none. */
    private static String latin(String run) {
        StringBuilder latin = new StringBuilder(run.length());
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            int at = FOREIGN.indexOf(c);
            if (at < 0 && (c < 'a' || c > 'z')) {
                return run;
            }
            latin.append(at < 0 ? c : LATIN.charAt(at));
        }
        return latin.toString();
    }
}
