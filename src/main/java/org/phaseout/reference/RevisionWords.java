package org.phaseout.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds revisions by the words around them, such as "rev 2" or "第2版". Read from the table revision_words, where {} stands
 * for the revision: a number of up to three digits, dotted or not, or a letter from A to Z.
 */
public final class RevisionWords {

    private static final int LONGEST = 60;
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{1,3}){0,3}";
    /** Never part of the word before it, as in "revised". */
    private static final String LETTER = "(?<=[. \\p{IsHan}])[a-z]";

    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+(?:\\.\\p{Nd}+)*");
    /** Words start where no letter stands before, and a number before only if it is a year. */
    private static final String START = "(?:^|(?<= )|(?<=\\p{IsHan})|(?<=(?<![\\d.])\\d{4}))";
    /** Behind a revision stands nothing of the same word, and no short number, for that may be part of it or of a date. */
    private static final String END = "(?=$|\\p{IsHan}| (?!\\d{1,3}(?!\\d)))";

    private final List<Pattern> whole = new ArrayList<>();
    private final List<Pattern> within = new ArrayList<>();

    private RevisionWords() {}

    public static RevisionWords of(ReferenceTables tables) {
        RevisionWords words = new RevisionWords();
        for (TableRow row : TableRow.of(tables.table("revision_words"))) {
            if (row.isCertain()) {
                words.add(row.text("spelling"));
            }
        }
        return words;
    }

    private void add(String spelling) {
        int place = spelling.indexOf("{}");
        if (place < 0) {
            throw new IllegalStateException("'" + spelling + "' of reference table 'revision_words' has no {}");
        }
        String before = plain(spelling.substring(0, place));
        String after = plain(spelling.substring(place + 2));
        String left = regex(before);
        String right = regex(after);
        whole.add(Pattern.compile(" ?" + left + "(" + NUMBER + "|" + LETTER + ")" + right + " ?"));
        boolean ownEnd = !after.isEmpty() && Character.isIdeographic(after.codePointBefore(after.length()));
        boolean ownStart = !before.isEmpty() && Character.isIdeographic(before.codePointAt(0));
        within.add(Pattern.compile((ownStart ? "" : START) + left + "(" + NUMBER + "|" + LETTER + "(?= ?$))" + right
                + (ownEnd ? "" : END)));
    }

    /** A space in a spelling stands for anything between word and revision, or for nothing. */
    private static String regex(String plain) {
        return Arrays.stream(plain.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("[. ]?"));
    }

    /** The revision that a text states, if it says nothing else. */
    public Optional<String> revision(String text) {
        String plain = text.length() > LONGEST ? "" : plain(text);
        for (Pattern pattern : whole) {
            Matcher matcher = pattern.matcher(plain);
            if (matcher.matches()) {
                return Optional.of(matcher.group(1).toUpperCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    /** The revisions that a text, such as the name of a file, states among other things; each once. */
    public Set<String> within(String text) {
        String plain = plain(text);
        Set<String> found = new LinkedHashSet<>();
        for (Pattern pattern : within) {
            Matcher matcher = pattern.matcher(plain);
            while (matcher.find()) {
                found.add(matcher.group(1).toUpperCase(Locale.ROOT));
            }
        }
        return found;
    }

    /** The text folded, but with the points that hold numbers together and those that end a word. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Matcher digits = DIGITS.matcher(text);
        int at = 0;
        while (digits.find()) {
            plain.append(words(text.substring(at, digits.start())));
            plain.append(WordFolding.fold(digits.group()).replace(' ', '.'));
            at = digits.end();
        }
        return plain.append(words(text.substring(at))).toString();
    }

    private static String words(String text) {
        String folded = WordFolding.fold(text);
        if (folded.isEmpty()) {
            return text.isEmpty() ? "" : " ";
        }
        String start = isPartOfWord(text.codePointAt(0)) ? "" : " ";
        int last = text.codePointBefore(text.length());
        String end = isPartOfWord(last) ? "" : last == '.' ? "." : " ";
        return start + folded + end;
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
