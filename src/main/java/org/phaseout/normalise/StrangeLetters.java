package org.phaseout.normalise;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds characters in names that people do not see, or take for others. */
final class StrangeLetters {

    private static final int SHOWN = 5;
    private static final int MARKS = 3;

    /** Joins letters of Persian and Indic words, where it is part of the spelling. */
    private static final int NON_JOINER = 0x200C;

    private StrangeLetters() {}

    /** Control characters but white space, as U+0000; empty if there is none. */
    static String control(String text) {
        return hasControl(text) ? controls(text) : "";
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String controls(String text) {
        return shown(text.codePoints()
                .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Invisible characters, letters of another script than the rest of their word, and heaps of marks; or empty. */
    static String in(String text) {
        if (isPlain(text)) {
            return "";
        }
        Set<Integer> strange = new TreeSet<>();
        int script = UScript.COMMON;
        int marks = 0;
        int[] points = text.codePoints().toArray();
        for (int c : points) {
            int type = UCharacter.getType(c);
            marks = type == UCharacterCategory.NON_SPACING_MARK ? marks + 1 : 0;
            boolean dressed = UCharacter.isLetter(c) && isDressed(c);
            if ((type == UCharacterCategory.FORMAT && c != NON_JOINER) || marks >= MARKS || dressed) {
                strange.add(c);
            } else if (UCharacter.isLetter(c)) {
                int own = UScript.getScript(c);
                boolean mixed = script != UScript.COMMON && own != script && isAlphabet(own) && isAlphabet(script);
                if (mixed) {
                    strange.add(own == UScript.LATIN ? firstBeyondLatin(points) : c);
                }
                script = own;
            } else if (marks == 0) {
                script = UScript.COMMON;
            }
        }
        return shown(strange);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x250 || text.charAt(i) == 0xAD) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a letter in another dress, such as bold or full width. */
    private static boolean isDressed(int c) {
        String plain = Normalizer2.getNFKCInstance().getDecomposition(c) == null
                ? Character.toString(c)
                : Normalizer2.getNFKCInstance().normalize(Character.toString(c));
        return c > 0x2100 && plain.length() == 1 && plain.charAt(0) < 0x250;
    }

    private static boolean isAlphabet(int script) {
        return script == UScript.LATIN || script == UScript.CYRILLIC || script == UScript.GREEK;
    }

    private static int firstBeyondLatin(int[] points) {
        for (int c : points) {
            if (UCharacter.isLetter(c) && UScript.getScript(c) != UScript.LATIN) {
                return c;
            }
        }
        return points[0];
    }

    private static String shown(Set<Integer> points) {
        return points.stream()
                .limit(SHOWN)
                .map(c -> String.format(java.util.Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining(", "));
    }
}
