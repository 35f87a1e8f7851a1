package org.phaseout.read;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text in UTF-8 that a program took for another encoding, and saved so: "CÃ´te" for "Côte". The whole text must go back,
 * and what comes out must be letters that a person would have written. Words that only look so, such as "SÃO TOMÉ" or a
 * single "Â", are left alone.
 *
 * @param original what it probably was
 * @param page encoding that it was taken for
 */
record EncodedTwice(String original, String page) {

    private static final List<WrongPage> PAGES =
            List.of("windows-1252", "windows-1250", "windows-1251", "windows-1256", "x-MacRoman", "IBM850").stream()
                    .filter(java.nio.charset.Charset::isSupported)
                    .map(WrongPage::new)
                    .toList();

    /** Letters of another script than Latin that are needed, and characters of Han, which say more each. */
    private static final int FEWEST_LETTERS = 3;

    private static final int FEWEST_HAN = 2;

    /** What may follow a letter in any text: the end of a quotation, a footnote, a unit, a dash. */
    private static final String ENDS = "\u00A0’”»›…–—™";

    private static final String SIGNS = "°²³¹ªº®·±‰";

    static Optional<EncodedTwice> of(String text) {
        int beyond = beyondAscii(text);
        if (beyond < 0) {
            return Optional.empty();
        }
        for (WrongPage page : PAGES) {
            String original = page.undone(text, beyond);
            if (original != null && isLikely(original, text, page)) {
                return Optional.of(new EncodedTwice(original, page.name()));
            }
        }
        return Optional.empty();
    }

    static boolean isAscii(String text) {
        return beyondAscii(text) < 0;
    }

    /** Place of the first character beyond ASCII; negative if there is none. */
    private static int beyondAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLikely(String original, String text, WrongPage page) {
        List<Integer> beyond =
                original.codePoints().filter(c -> c >= 0x80).boxed().toList();
        if (beyond.stream().anyMatch(EncodedTwice::isUnwritten)) {
            return false;
        }
        Set<Integer> scripts = beyond.stream()
                .filter(UCharacter::isLetter)
                .map(UScript::getScript)
                .filter(s -> s != UScript.COMMON && s != UScript.LATIN && s != UScript.GREEK) // µ is a unit's
                .collect(Collectors.toSet());
        if (!scripts.isEmpty()) {
            long letters = beyond.stream().filter(UCharacter::isLetter).count();
            return scripts.size() == 1 && letters >= (scripts.contains(UScript.HAN) ? FEWEST_HAN : FEWEST_LETTERS);
        }
        return hasClearSign(text, page);
    }

    private static boolean isUnwritten(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.NON_SPACING_MARK;
    }

    /** Whether one of the groups that stand for a letter could not stand so in an ordinary text. */
    private static boolean hasClearSign(String text, WrongPage page) {
        int length;
        for (int i = 0; i < text.length(); i += length) {
            length = 1 + WrongPage.following(page.byteOf(text.charAt(i)));
            if (length > 1 && isClear(text, i, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOddInWords(int c) {
        return !Character.isLetter(c) && ENDS.indexOf(c) < 0 && SIGNS.indexOf(c) < 0;
    }

    private static boolean isClear(String text, int at, int length) {
        char lead = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + length < text.length() ? text.charAt(at + length) : ' ';
        if (!Character.isLetter(lead)) {
            return Character.isLetter(before) || Character.isLetter(after);
        }
        if (Character.isUpperCase(lead) && Character.isLowerCase(before)) {
            return true;
        }
        if (length > 2 && text.substring(at + 1, at + length).chars().anyMatch(EncodedTwice::isOddInWords)) {
            return true;
        }
        char next = text.charAt(at + 1);
        if (ENDS.indexOf(next) >= 0) {
            return false;
        } else if (Character.isLetter(next) && SIGNS.indexOf(next) < 0) {
            return Character.isLowerCase(after) && (lead == 'Ã' || Character.isUpperCase(next));
        }
        return SIGNS.indexOf(next) < 0 || lead == 'Â' || Character.isLowerCase(after);
    }
}
