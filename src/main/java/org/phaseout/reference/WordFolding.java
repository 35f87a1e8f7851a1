package org.phaseout.reference;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * Brings texts that people take for the same to one form: width, case, accents of Latin letters, dashes, apostrophes,
 * punctuation, invisible characters, digits of other scripts, and look-alike letters inside codes.
 */
public final class WordFolding {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 TAKEN_APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 PUT_TOGETHER = Normalizer2.getNFCInstance();
    private static final Pattern LEAKED_RETURN = Pattern.compile("_x000d_", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final int DIAERESIS = 0x308;

    private WordFolding() {}

    /** The folded text with single spaces between words. */
    public static String fold(String text) {
        return isPlain(text) ? foldPlain(text) : foldAny(text);
    }

    /** Whether the text is of ASCII alone, without anything that a program leaked into it. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '_') {
                return false;
            }
        }
        return true;
    }

    /** The same as for any text, without the ways that letters beyond ASCII need: most texts are such. */
    private static String foldPlain(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isKept(c)) {
                if (space && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
                space = false;
            } else if (c == '&') {
                folded.append(folded.isEmpty() ? "and" : " and");
                space = true;
            } else {
                space = true;
            }
        }
        return folded.toString();
    }

    private static boolean isKept(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '%' || c == '$';
    }

    static String foldAny(String text) {
        String plain =
                withoutAccents(COMPATIBLE.normalize(LEAKED_RETURN.matcher(text).replaceAll(" ")));
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> append(folded, c));
        return LookAlikes.fold(SPACES.matcher(folded).replaceAll(" ").strip());
    }

    /** The folded text without spaces, as indexes compare it; stars at the end are kept, as they may tell names apart. */
    public static String key(String text) {
        String trimmed = text.strip();
        int end = trimmed.length();
        while (end > 0 && trimmed.charAt(end - 1) == '*') {
            end--;
        }
        return fold(text).replace(" ", "") + trimmed.substring(end);
    }

    private static String withoutAccents(String text) {
        String apart = TAKEN_APART.normalize(text);
        StringBuilder kept = new StringBuilder(apart.length());
        int base = 0;
        for (int i = 0; i < apart.length(); i += Character.charCount(apart.codePointAt(i))) {
            int c = apart.codePointAt(i);
            boolean mark = UCharacter.getType(c) == UCharacterCategory.NON_SPACING_MARK;
            if (!mark) {
                base = c;
            }
            if (!mark || !dropsMark(base, c)) {
                kept.appendCodePoint(c);
            }
        }
        return PUT_TOGETHER.normalize(kept);
    }

    private static boolean dropsMark(int base, int mark) {
        return switch (UScript.getScript(base)) {
            case UScript.LATIN, UScript.GREEK, UScript.ARABIC -> true;
            case UScript.CYRILLIC -> mark == DIAERESIS && base == 'е';
            default -> !UCharacter.isLetter(base);
        };
    }

    private static void append(StringBuilder folded, int c) {
        switch (c) {
            case 'ى' -> folded.append('ي');
            case 'ة' -> folded.append('ه');
            case 'ٱ' -> folded.append('ا');
            case 'ـ' -> {}
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case '&' -> folded.append(" and ");
            case '٪' -> folded.append('%');
            default -> appendByType(folded, c);
        }
    }

    private static void appendByType(StringBuilder folded, int c) {
        if (UCharacter.isDigit(c)) {
            folded.append((char) ('0' + UCharacter.digit(c, 10)));
        } else if (UCharacter.isLetterOrDigit(c)
                || c == '%'
                || c == '‰'
                || UCharacter.getType(c) == UCharacterCategory.CURRENCY_SYMBOL
                || UCharacter.getType(c) == UCharacterCategory.NON_SPACING_MARK
                || UCharacter.getType(c) == UCharacterCategory.COMBINING_SPACING_MARK) {
            folded.appendCodePoint(c);
        } else if (UCharacter.getType(c) != UCharacterCategory.FORMAT) {
            folded.append(' ');
        }
    }
}
