package org.phaseout.intake;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One flat JSON object of texts, keys in the order given. Everything that could hide in a text is escaped. */
final class Json {

    private Json() {}

    static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(m -> "  " + quoted(m.getKey()) + ": " + quoted(m.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
