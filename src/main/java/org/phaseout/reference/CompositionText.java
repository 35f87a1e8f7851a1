package org.phaseout.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text apart that states names and amounts; knows signs only, no substance. */
final class CompositionText {

    private static final String AMOUNT = "\\d+(?:[.,]\\d+)?";

    /** HFC-32=26% or HFC-32: 26, parted by ; or , or / or +. */
    private static final Pattern NAME_FIRST =
            Pattern.compile("\\G\\s*([^=:;%]+?)\\s*[=:]\\s*(" + AMOUNT + ")\\s*%?\\s*(?:[;,/+]|$)");

    /** HFC-32 (26%), with a word between that is no part of the name. */
    private static final Pattern NAME_THEN_BRACKET =
            Pattern.compile("\\G\\s*[;,/+]?\\s*([^=:;%(]+?)\\s*\\(\\s*(" + AMOUNT + ")\\s*%\\s*\\)");

    /** 26% HFC-32. */
    private static final Pattern AMOUNT_FIRST = Pattern.compile(
            "\\G\\s*(" + AMOUNT + ")\\s*%\\s*([^%;/+]+?)\\s*(?:[;/+]|,(?=\\s*\\d+(?:[.,]\\d+)?\\s*%)|$)");

    /** R-32/125 (50/50): names, then as many amounts. */
    private static final Pattern SLASHES = Pattern.compile("(.*[^\\s\\d(\\[/:,].*?|.*?\\S)\\s*[(\\[\\s]\\s*(" + AMOUNT
            + "(?:\\s*%?\\s*[/:]\\s*" + AMOUNT + ")+)\\s*%?\\s*[)\\]]?");

    private static final Pattern LABEL = Pattern.compile("^[^:%=/]+:\\s*(?=" + AMOUNT + "\\s*%)");
    private static final Pattern LETTERS_BEFORE_NUMBER = Pattern.compile("^(\\p{L}+[\\s-]?)[\\dCE]");

    /** A name and its amount, in percent or as a fraction. */
    record Part(String name, BigDecimal amount) {}

    private CompositionText() {}

    /** Two parts at least, in the order of the text; empty if the text has another form. */
    static Optional<List<Part>> parts(String text) {
        String plain = text.strip();
        return pairs(NAME_FIRST, plain, 1, 2)
                .or(() -> pairs(NAME_THEN_BRACKET, plain, 1, 2))
                .or(() -> pairs(AMOUNT_FIRST, LABEL.matcher(plain).replaceFirst(""), 2, 1))
                .or(() -> slashes(plain));
    }

    private static Optional<List<Part>> pairs(Pattern pattern, String text, int name, int amount) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(new Part(matcher.group(name), number(matcher.group(amount))));
            end = matcher.end();
        }
        return parts.size() > 1 && text.substring(end).isBlank() ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<List<Part>> slashes(String text) {
        Matcher matcher = SLASHES.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> names = names(matcher.group(1));
        String[] amounts = matcher.group(2).replace("%", "").split("[/:]", -1);
        if (names.size() < 2 || names.size() != amounts.length) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            parts.add(new Part(names.get(i), number(amounts[i].strip())));
        }
        return Optional.of(parts);
    }

    /** Names between slashes; a bare number takes the letters of the first name: R-32/125 is R-32 and R-125. */
    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        String letters = "";
        for (String name : text.split("[/:]", -1)) {
            String plain = name.strip();
            Matcher before = LETTERS_BEFORE_NUMBER.matcher(plain);
            if (names.isEmpty() && before.find()) {
                letters = before.group(1);
            }
            boolean bare = plain.matches("[CE]?\\d.*");
            names.add(bare ? letters + plain : plain);
        }
        return names;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
