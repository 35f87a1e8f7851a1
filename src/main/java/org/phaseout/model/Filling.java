package org.phaseout.model;

import java.util.Collection;
import java.util.List;

/** What is filled into a place of a sentence, apart from any language. */
public record Filling(Kind kind, List<Item> items) {

    /** What the items are. */
    public enum Kind {
        /** A figure, a name or another text that is the same in every language. */
        TEXT,
        /** Texts as they stand somewhere, or may have been meant: 'a' or 'b'. */
        QUOTED,
        /** Names one after the other: a, b. */
        LIST,
        /** Fields of a definition, by their titles: 'a' or 'b'. */
        FIELD,
        /** Forms of a definition, by their titles: 'a' or 'b'. */
        FORM,
        /** A phrase of the program. */
        PHRASE,
        /** A cell that holds nothing. */
        BLANK
    }

    /**
     * One of the things filled in.
     *
     * @param code name of the field, code of the form or key of the phrase; empty for texts
     * @param text the text, or the title in the definition
     */
    public record Item(String code, String text) {}

    public static final Filling BLANK = new Filling(Kind.BLANK, List.of());

    public Filling {
        items = List.copyOf(items);
    }

    public static Filling text(Object value) {
        return new Filling(Kind.TEXT, List.of(new Item("", value.toString())));
    }

    public static Filling quoted(Object value) {
        return new Filling(Kind.QUOTED, List.of(new Item("", value.toString())));
    }

    /** Texts of which one may be meant. */
    public static Filling quoted(Collection<String> texts) {
        return new Filling(Kind.QUOTED, plain(texts));
    }

    public static Filling list(Collection<String> names) {
        return new Filling(Kind.LIST, plain(names));
    }

    /** @param title what the field is called in the definition */
    public static Filling field(String name, String title) {
        return fields(List.of(new Item(name, title)));
    }

    public static Filling fields(List<Item> fields) {
        return new Filling(Kind.FIELD, fields);
    }

    /** @param title what the form is called in the definition */
    public static Filling form(String code, String title) {
        return new Filling(Kind.FORM, List.of(new Item(code, title)));
    }

    /** @param key of the catalogue of issues, such as "phrase.file_name" */
    public static Filling phrase(String key) {
        return new Filling(Kind.PHRASE, List.of(new Item(key, "")));
    }

    private static List<Item> plain(Collection<String> texts) {
        return texts.stream().map(t -> new Item("", t)).toList();
    }
}
