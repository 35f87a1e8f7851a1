package org.phaseout.reply;

import org.jspecify.annotations.Nullable;

/** A start tag as it stands in a part. What is changed is changed in its text; all else stays, letter by letter. */
record Tag(String text) {

    static boolean endsName(char c) {
        return c == '>' || c == '/' || Character.isWhitespace(c);
    }

    /** Name with its prefix. */
    String name() {
        int end = 1;
        while (!endsName(text.charAt(end))) {
            end++;
        }
        return text.substring(1, end);
    }

    /** The prefix with its colon; empty if there is none. */
    String prefix() {
        return prefix(name());
    }

    static String prefix(String name) {
        return name.substring(0, name.indexOf(':') + 1);
    }

    String local() {
        String name = name();
        return name.substring(name.indexOf(':') + 1);
    }

    /** Where an attribute stands: its first letter, and the first and the end of its value. */
    private record Place(int from, int value, int end) {}

    /** @param anyPrefix whether the name is meant with any prefix or none */
    private @Nullable Place find(String name, boolean anyPrefix) {
        int at = 1 + name().length();
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            int equal = text.indexOf('=', at);
            if (at >= text.length() || equal < 0) {
                return null;
            }
            String found = text.substring(at, equal).strip();
            int open = equal + 1;
            while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
                open++;
            }
            int close = open < text.length() ? text.indexOf(text.charAt(open), open + 1) : -1;
            if (close < 0) {
                return null;
            }
            String compared = anyPrefix ? found.substring(found.indexOf(':') + 1) : found;
            if (compared.equals(name) && !(anyPrefix && found.startsWith("xmlns:"))) {
                return new Place(at, open + 1, close);
            }
            at = close + 1;
        }
    }

    /** The value of an attribute, unescaped. */
    @Nullable
    String get(String name) {
        return value(find(name, false));
    }

    /** The value of an attribute whatever its prefix, unescaped. */
    @Nullable
    String any(String name) {
        return value(find(name, true));
    }

    private @Nullable String value(@Nullable Place place) {
        return place == null ? null : Xml.unescaped(text.substring(place.value(), place.end()));
    }

    boolean flag(String name) {
        String value = get(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** A whole number, or what stands for one that is missing or none. */
    int number(String name, int otherwise) {
        String value = get(name);
        if (value == null || value.isEmpty() || value.length() > 9) {
            return otherwise;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return otherwise;
            }
        }
        return Integer.parseInt(value);
    }

    Tag with(String name, Object value) {
        Place place = find(name, false);
        String escaped = Xml.attribute(value.toString());
        if (place != null) {
            return new Tag(text.substring(0, place.value()) + escaped + text.substring(place.end()));
        }
        int end = 1 + name().length();
        return new Tag(text.substring(0, end) + " " + name + "=\"" + escaped + "\"" + text.substring(end));
    }

    Tag without(String name) {
        Place place = find(name, false);
        return place == null
                ? this
                : new Tag(text.substring(0, place.from()).stripTrailing() + text.substring(place.end() + 1));
    }

    boolean isEmpty() {
        return text.endsWith("/>");
    }

    /** The same element as one that has content. */
    Tag opened() {
        return isEmpty() ? new Tag(text.substring(0, text.length() - 2).stripTrailing() + ">") : this;
    }

    String end() {
        return "</" + name() + ">";
    }
}
