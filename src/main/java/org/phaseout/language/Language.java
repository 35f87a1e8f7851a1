package org.phaseout.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An official language of the United Nations. */
public enum Language {
    ARABIC("ar", "العربية"),
    CHINESE("zh", "中文"),
    ENGLISH("en", "English"),
    FRENCH("fr", "Français"),
    RUSSIAN("ru", "Русский"),
    SPANISH("es", "Español");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** Two letters, as in ISO 639-1. */
    public String code() {
        return code;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    /** Whether sheets and pages begin at the right. */
    public boolean isRightToLeft() {
        return this == ARABIC;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The language of a code such as "fr"; empty for other languages. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(l -> l.code.equalsIgnoreCase(code))
                .findFirst();
    }
}
