package org.phaseout.language;

import java.util.List;
import java.util.MissingResourceException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Filling;
import org.phaseout.model.Filling.Item;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;

/**
 * Says issues in one language. The sentences of the program stand in the catalogue {@code issues} as
 * {@code CODE.message}, {@code CODE.message.variant} and {@code CODE.fix}; those of checks in the words of
 * their definition. What nobody has translated is said in English.
 */
public final class IssueText {

    private static final String MESSAGE = "message";
    private static final String FIX = "fix";
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private static final IssueText ENGLISH = in(Language.ENGLISH, DefinitionWords.NONE);

    private final Phrases phrases;
    private final DefinitionWords words;

    private IssueText(Phrases phrases, DefinitionWords words) {
        this.phrases = phrases;
        this.words = words;
    }

    public static IssueText in(Language language, DefinitionWords words) {
        return new IssueText(Phrases.of("issues", language), words);
    }

    /** For those who find issues: the sentences that are stored and published. */
    public static IssueText english() {
        return ENGLISH;
    }

    /** The issue with its sentences in this language. */
    public Issue say(Issue issue) {
        return issue.saying(message(issue), fix(issue));
    }

    public String message(Issue issue) {
        return said(issue, MESSAGE, issue.message());
    }

    public String fix(Issue issue) {
        return said(issue, FIX, issue.fix());
    }

    /**
     * The sentence of an issue that the program finds; places without a value stay open.
     *
     * @throws MissingResourceException if the catalogue has no such sentence: a fault of ours
     */
    public String message(String code, Wording wording) {
        return filled(own(code, MESSAGE, wording.variant()), wording);
    }

    /** @throws MissingResourceException if the catalogue has no such sentence: a fault of ours */
    public String fix(String code, Wording wording) {
        return filled(own(code, FIX, wording.variant()), wording);
    }

    /** A sentence that stands elsewhere, with its places filled. */
    public String filled(String sentence, Wording wording) {
        return Places.fill(sentence, place -> {
            Filling filling = wording.values().get(place);
            return filling == null ? null : text(filling, wording.inventory());
        });
    }

    /** Names of the sentences of a code; one without a name is the only one, or the one for all other cases. */
    public SortedSet<String> variants(String code) {
        String message = code + "." + MESSAGE;
        return phrases.keys().stream()
                .filter(key -> key.equals(message) || key.startsWith(message + "."))
                .map(key -> key.equals(message) ? "" : key.substring(message.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String said(Issue issue, String what, String english) {
        if (phrases.language() == Language.ENGLISH) {
            return english;
        }
        String sentence = sentence(issue.code(), what, issue.wording());
        return sentence == null || !issue.wording().values().keySet().containsAll(Places.of(sentence))
                ? english
                : filled(sentence, issue.wording());
    }

    private @Nullable String sentence(String code, String what, Wording wording) {
        String key = key(code, what, wording.variant());
        return key != null
                ? phrases.text(key)
                : words.text(wording.inventory(), "check." + code + "." + what);
    }

    private String own(String code, String what, String variant) {
        String key = key(code, what, variant);
        if (key == null) {
            String missing = code + "." + what;
            throw new MissingResourceException("No sentence '" + missing + "' " + variant, "issues", missing);
        }
        return phrases.text(key);
    }

    /** Most variants share what is to be done, and all codes of an area may. */
    private @Nullable String key(String code, String what, String variant) {
        String plain = code + "." + what;
        String ofVariant = variant.isEmpty() ? plain : plain + "." + variant;
        if (phrases.has(ofVariant)) {
            return ofVariant;
        }
        return what.equals(MESSAGE)
                ? null
                : List.of(plain, code.substring(0, code.indexOf('-') + 1) + what).stream()
                        .filter(phrases::has)
                        .findFirst()
                        .orElse(null);
    }

    private String text(Filling filling, String inventory) {
        return switch (filling.kind()) {
            case TEXT -> isolated(filling.items().get(0).text());
            case QUOTED -> either(filling.items().stream().map(Item::text).toList());
            case LIST ->
                filling.items().stream()
                        .map(i -> isolated(i.text()))
                        .collect(Collectors.joining(phrases.text("phrase.comma")));
            case FIELD -> titles(filling, inventory, "field.");
            case FORM -> titles(filling, inventory, "form.");
            case PHRASE -> phrases.text(filling.items().get(0).code());
            case BLANK -> phrases.text("phrase.blank");
        };
    }

    private String titles(Filling filling, String inventory, String kind) {
        return either(filling.items().stream()
                .map(item -> {
                    String title = words.text(inventory, kind + item.code());
                    return title == null ? item.text() : title;
                })
                .toList());
    }

    private String either(List<String> texts) {
        return texts.stream()
                .map(t -> phrases.text("phrase.quoted", isolated(t)))
                .reduce((a, b) -> phrases.text("phrase.or", a, b))
                .orElse("");
    }

    /** Keeps what is written from the left together within a sentence that is written from the right. */
    private String isolated(String text) {
        return phrases.language().isRightToLeft() ? ISOLATE + text + END_OF_ISOLATE : text;
    }
}
