package org.phaseout.read;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;

/** How much a decoded text looks like words that people write: one script a word, capitals in front, no odd signs inside. */
final class Plausible {

    private static final int NO_TEXT = -10;
    private static final int ODD = -3;
    private static final int RARE = -1;
    private static final int GOOD = 2;
    private static final int SHORTEST = 3;
    private static final String COMMON_SIGNS = "°±µ²³–—’‘“”«»•€¿¡";
    private static final String RARE_LETTERS = "ðþÐÞƒ";

    private int score;
    private int words;

    /** From -10, what nobody writes, to 2, all words are plausible. */
    static double of(Iterable<String> texts) {
        Plausible all = new Plausible();
        texts.forEach(all::add);
        return all.words == 0 ? 0 : (double) all.score / all.words;
    }

    private void add(String text) {
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (points[i] > 0x7F && !UCharacter.isLetter(points[i]) && !isMark(points[i])) {
                sign(points, i);
            }
        }
        int from = 0;
        for (int i = 0; i <= points.length; i++) {
            boolean inside = i < points.length && (UCharacter.isLetter(points[i]) || isMark(points[i]));
            if (!inside) {
                word(points, from, i);
                from = i + 1;
            }
        }
    }

    private static boolean isMark(int c) {
        int type = UCharacter.getType(c);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.COMBINING_SPACING_MARK;
    }

    private void sign(int[] points, int i) {
        int type = UCharacter.getType(points[i]);
        boolean noText = type == UCharacterCategory.CONTROL
                || type == UCharacterCategory.UNASSIGNED
                || type == UCharacterCategory.PRIVATE_USE
                || type == UCharacterCategory.SURROGATE
                || points[i] == 0xFFFD;
        boolean before = i > 0 && UCharacter.isLetter(points[i - 1]);
        boolean after = i + 1 < points.length && UCharacter.isLetter(points[i + 1]);
        if (noText) {
            count(NO_TEXT);
        } else if (before && after && !joinsLetters(points[i])) {
            count(ODD);
        } else if (COMMON_SIGNS.indexOf(points[i]) >= 0) {
            count(1);
        } else if (isBox(points[i]) || (!before && after && !mayOpen(points[i], type))) {
            count(ODD);
        }
    }

    private static boolean joinsLetters(int c) {
        int type = UCharacter.getType(c);
        return c == '\u2019'
                || c == '\u00b7'
                || c == '\u00ad'
                || c == '\u00a0'
                || c == '\u200c'
                || c == '\u30fb'
                || type == UCharacterCategory.DASH_PUNCTUATION
                || type == UCharacterCategory.START_PUNCTUATION
                || type == UCharacterCategory.END_PUNCTUATION
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF00 && c <= 0xFFEF);
    }

    /** Whether people put the sign right before a word. */
    private static boolean mayOpen(int c, int type) {
        return joinsLetters(c)
                || type == UCharacterCategory.INITIAL_PUNCTUATION
                || type == UCharacterCategory.FINAL_PUNCTUATION
                || type == UCharacterCategory.CURRENCY_SYMBOL
                || type == UCharacterCategory.MATH_SYMBOL
                || c == '¿'
                || c == '¡'
                || c == '§'
                || c == '°';
    }

    private static boolean isBox(int c) {
        return c >= 0x2500 && c <= 0x25FF;
    }

    private void count(int points) {
        score += points;
        words++;
    }

    private void word(int[] points, int from, int to) {
        boolean beyond = false;
        int foreign = 0;
        int script = -1;
        boolean mixed = false;
        boolean caseBroken = false;
        boolean rare = false;
        for (int i = from; i < to; i++) {
            int c = points[i];
            if (isMark(c)) {
                continue;
            }
            beyond |= c > 0x7F;
            foreign += c > 0x7F ? 1 : 0;
            rare |= RARE_LETTERS.indexOf(c) >= 0;
            int own = script(c);
            mixed |= script >= 0 && own != script;
            script = own;
            caseBroken |= i > from && UCharacter.isUUppercase(c) && UCharacter.isULowercase(points[i - 1]);
        }
        if (!beyond || to <= from) {
            return;
        }
        if (mixed || caseBroken) {
            count(ODD);
        } else if (script == UScript.LATIN) {
            boolean crowded = to - from > 2 && foreign * 2 > to - from;
            count(crowded ? ODD : rare ? RARE : to - from < SHORTEST ? 0 : GOOD);
        } else {
            count(GOOD);
        }
    }

    /** Chinese characters, kana and Korean stand side by side. */
    private static int script(int c) {
        int script = UScript.getScript(c);
        return switch (script) {
            case UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.COMMON -> UScript.HAN;
            default -> script;
        };
    }
}
