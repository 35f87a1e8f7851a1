package org.phaseout.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of one part of the program in one language, from {@code <part>/<language>.properties} beside this class, in
 * UTF-8. {@code {0}} and so on are filled in; quotation marks mean nothing. Every language has every key: a test holds
 * them to that.
 */
public final class Phrases {

    /** What was read once; nothing in it changes. */
    private static final Map<String, Phrases> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> texts;

    private Phrases(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** @param part folder of catalogues, such as "reply" */
    public static Phrases of(String part, Language language) {
        return READ.computeIfAbsent(part + "/" + language.code() + ".properties", name -> read(name, language));
    }

    private static Phrases read(String name, Language language) {
        Properties read = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new MissingResourceException("There is no catalogue " + name, name, "");
            }
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue " + name + " cannot be read", e);
        }
        Map<String, String> texts = new HashMap<>();
        read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return new Phrases(language, texts);
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    /** @throws MissingResourceException if the catalogue has no such key: a fault of ours, never of a file's */
    public String text(String key, Object... found) {
        String text = texts.get(key);
        if (text == null) {
            throw new MissingResourceException("No text '" + key + "' in " + language.code(), language.code(), key);
        }
        return Places.fill(text, place -> isIndex(place, found.length) ? "" + found[Integer.parseInt(place)] : null);
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    private static boolean isIndex(String place, int values) {
        return place.length() < 3
                && place.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(place) < values;
    }
}
