package org.phaseout.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The selects that a select names with {@code with}, apart from it.
 *
 * @param named in their order; each may look at those before it
 * @param last the select that looks at them
 */
public record NamedSelects(List<Named> named, String last) {

    public NamedSelects {
        named = List.copyOf(named);
    }

    /** A select and its name. */
    public record Named(String name, String select) {}

    /** None are told apart where they look at themselves, or have lists of columns: then the select is as it was. */
    public static NamedSelects of(String sql) {
        return new Reader(SelectOnly.withoutComments(sql).strip())
                .read()
                .orElseGet(() -> new NamedSelects(List.of(), sql));
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Optional<NamedSelects> read() {
            List<Named> named = new ArrayList<>();
            if (!takes("with")) {
                return Optional.empty();
            }
            do {
                String name = word();
                if (name.isEmpty() || name.equals("recursive") || !takes("as") || !next('(')) {
                    return Optional.empty();
                }
                int from = at + 1;
                int to = closing();
                if (to < 0) {
                    return Optional.empty();
                }
                named.add(new Named(name, text.substring(from, to).strip()));
                at = to + 1;
            } while (comma());
            String last = text.substring(at).strip();
            return last.isEmpty() ? Optional.empty() : Optional.of(new NamedSelects(named, last));
        }

        private boolean takes(String word) {
            int before = at;
            if (word().equals(word)) {
                return true;
            }
            at = before;
            return false;
        }

        /** The next word in lower case; empty if something else comes next. */
        private String word() {
            blanks();
            int from = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            return text.substring(from, at).toLowerCase(Locale.ROOT);
        }

        private boolean next(char wanted) {
            blanks();
            return at < text.length() && text.charAt(at) == wanted;
        }

        private boolean comma() {
            boolean comes = next(',');
            if (comes) {
                at++;
            }
            return comes;
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        /** Where the bracket that is open at this place closes; less than none if it does not. */
        private int closing() {
            int open = 0;
            char quote = 0;
            for (int i = at; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '\'' || c == '"') {
                    quote = c;
                } else if (c == '(') {
                    open++;
                } else if (c == ')' && --open == 0) {
                    return i;
                }
            }
            return -1;
        }
    }
}
