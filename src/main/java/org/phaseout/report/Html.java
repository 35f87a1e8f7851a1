package org.phaseout.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.phaseout.model.Shown;

/**
 * Writes a page of HTML as it goes. Markup comes from the names of elements and attributes alone, and these are ours;
 * whatever is given as text or as the value of an attribute is escaped, wherever it came from. There is no way around it.
 */
final class Html {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

    private final Appendable out;

    Html(Appendable out) {
        this.out = out;
        raw("<!DOCTYPE html>\n");
    }

    /**
     * An element with what is in it.
     *
     * @param attributes names and values in turn
     */
    Html element(String name, Runnable inside, String... attributes) {
        start(name, attributes);
        inside.run();
        return end(name);
    }

    /** An element that holds text. */
    Html element(String name, String text, String... attributes) {
        start(name, attributes);
        text(text);
        return end(name);
    }

    /** An element that holds nothing and has no end, such as a line break. */
    Html empty(String name, String... attributes) {
        return start(name, attributes);
    }

    Html text(String text) {
        return raw(escaped(text));
    }

    /** Text from outside within a sentence of ours: it may run the other way. */
    Html foreign(String text) {
        return element("bdi", text);
    }

    /** The style of the page, which is ours and ends nothing. */
    Html style(String css) {
        if (css.contains("<")) {
            throw new IllegalArgumentException("A style must not hold '<'");
        }
        return raw("<style>").raw(css).raw("</style>\n");
    }

    Html line() {
        return raw("\n");
    }

    private Html start(String name, String... attributes) {
        raw("<").raw(checked(name));
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" ").raw(checked(attributes[i]))
                    .raw("=\"")
                    .text(attributes[i + 1])
                    .raw("\"");
        }
        return raw(">");
    }

    private Html end(String name) {
        return raw("</").raw(name).raw(">");
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name in HTML: '" + name + "'");
        }
        return name;
    }

    /** What hides or reorders text is made visible, what means markup is written as a reference. */
    private static String escaped(String text) {
        return Shown.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private Html raw(String markup) {
        try {
            out.append(markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
