package org.phaseout.reference;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Characters in a name that people do not see, or take for others.
 *
 * @param dress those that only dress the name, such as full width or a soft hyphen: what it says is not in doubt
 * @param doubtful those that may make it another name than it looks like: letters of another script than the rest of their
 *     word, marks in heaps, signs that turn the direction, and other signs that nobody sees
 */
public record StrangeLetters(Set<Integer> dress, Set<Integer> doubtful) {

    private static final StrangeLetters NONE = new StrangeLetters(Set.of(), Set.of());
    private static final int SHOWN = 5;
    private static final int MARKS = 3;

    /** Joins letters of Persian and Indic words, where it is part of the spelling. */
    private static final int NON_JOINER = 0x200C;

    /** Soft hyphen, space without width, marks of direction, word joiner: pasted along with a name. */
    private static final Set<Integer> PASTED = Set.of(0xAD, 0x200B, 0x200E, 0x200F, 0x61C, 0x2060);

    /** Joiner, embeddings and isolates: at home beside letters that are written from right to left. */
    private static final Set<Integer> RIGHT_TO_LEFT =
            Set.of(0x200D, 0x202A, 0x202B, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069);

    public StrangeLetters {
        dress = Set.copyOf(dress);
        doubtful = Set.copyOf(doubtful);
    }

    public static StrangeLetters in(String text) {
        return isPlain(text) ? NONE : new Search(text).found();
    }

    /** Control characters but white space, as U+0000; empty if there is none. */
    public static String control(String text) {
        return shown(text.codePoints()
                .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Letters of another script than the rest of their word, as U+043E; empty if there is none. */
    public static String mixed(String text) {
        return isPlain(text) ? "" : shown(new Search(text).mixed);
    }

    public boolean isEmpty() {
        return dress.isEmpty() && doubtful.isEmpty();
    }

    public boolean areDoubtful() {
        return !doubtful.isEmpty();
    }

    /** The first of them, as U+043E, those in doubt before others. */
    public String shown() {
        return shown(doubtful.isEmpty() ? dress : doubtful);
    }

    private static String shown(Collection<Integer> points) {
        return points.stream()
                .sorted()
                .limit(SHOWN)
                .map(c -> String.format(Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining(", "));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x250 && c != 0xAD);
    }

    /** Goes through a text once. */
    private static final class Search {

        private final Set<Integer> dress = new TreeSet<>();
        private final Set<Integer> mixed = new TreeSet<>();
        private final Set<Integer> hidden = new TreeSet<>();
        private final boolean rightToLeft;
        private int script = UScript.COMMON;
        private int before;
        private int marks;

        Search(String text) {
            this.rightToLeft = text.codePoints().anyMatch(Search::isRightToLeft);
            text.codePoints().forEach(this::see);
        }

        StrangeLetters found() {
            hidden.addAll(mixed);
            return new StrangeLetters(dress, hidden);
        }

        private void see(int c) {
            int type = UCharacter.getType(c);
            marks = type == UCharacterCategory.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks >= MARKS) {
                hidden.add(c);
            } else if (type == UCharacterCategory.FORMAT) {
                seeFormat(c);
            } else if (UCharacter.isLetter(c)) {
                seeLetter(c);
            } else if (marks == 0) {
                script = UScript.COMMON;
            }
        }

        private void seeFormat(int c) {
            if (PASTED.contains(c) || (rightToLeft && RIGHT_TO_LEFT.contains(c))) {
                dress.add(c);
            } else if (c != NON_JOINER) {
                hidden.add(c);
            }
        }

        private void seeLetter(int c) {
            if (isDressed(c)) {
                dress.add(c);
                return;
            }
            int own = UScript.getScript(c);
            boolean differs = script != UScript.COMMON && own != script && isAlphabet(own) && isAlphabet(script);
            if (differs) {
                mixed.add(own == UScript.LATIN ? before : c);
            }
            script = own;
            before = c;
        }

        private static boolean isRightToLeft(int c) {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
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
    }
}
