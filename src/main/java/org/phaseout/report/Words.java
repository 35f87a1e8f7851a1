package org.phaseout.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The texts of the page, from one file beside this class, so that they can be read together and be translated. */
final class Words {

    private static final String FILE = "words.properties";
    private static final String OR_MANY = "|";

    private final Properties texts = new Properties();

    Words() {
        try (InputStream in = Words.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The file " + FILE + " is missing");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if there is no such text: a fault of ours */
    String text(String key, Object... found) {
        return filled(pattern(key), found);
    }

    /** A text with a number in it: the part before the bar for one, that behind it for other numbers. */
    String count(String key, long number, Object... more) {
        String text = pattern(key);
        int bar = text.indexOf(OR_MANY);
        Object[] found = new Object[more.length + 1];
        found[0] = Numbers.of(number);
        System.arraycopy(more, 0, found, 1, more.length);
        return filled(bar < 0 ? text : number == 1 ? text.substring(0, bar) : text.substring(bar + 1), found);
    }

    private String pattern(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text '" + key + "' in " + FILE);
        }
        return text;
    }

    /** One pass, so that what is filled in is never taken for a place itself. */
    private static String filled(String text, Object... found) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            boolean place = text.charAt(at) == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}';
            if (place) {
                filled.append(found[Character.digit(text.charAt(at + 1), 10)]);
                at += 3;
            } else {
                filled.append(text.charAt(at++));
            }
        }
        return filled.toString();
    }

    /** Parts as one reads them: one, two and three. */
    static String list(List<String> parts) {
        return String.join(", ", parts);
    }

    /** A code as a person reads it: NO_LIMIT_YET is "no limit yet". */
    static String ofCode(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
