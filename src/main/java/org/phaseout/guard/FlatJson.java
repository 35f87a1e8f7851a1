package org.phaseout.guard;

import java.util.LinkedHashMap;
import java.util.Map;

/** A flat JSON object of texts, one member a line. Written without a library, for it is needed before one is loaded. */
final class FlatJson {

    private FlatJson() {}

    static String object(Map<String, String> members) {
        StringBuilder text = new StringBuilder("{");
        members.forEach((name, value) -> text.append(text.length() == 1 ? "\n  " : ",\n  ")
                .append(quoted(name))
                .append(": ")
                .append(quoted(value)));
        return text.append("\n}\n").toString();
    }

    /** Members of an object that {@link #object} wrote; none if it was cut off. */
    static Map<String, String> members(String json) {
        Map<String, String> members = new LinkedHashMap<>();
        if (!json.endsWith("\n}\n")) {
            return members;
        }
        int at = json.indexOf('"');
        while (at >= 0) {
            StringBuilder name = new StringBuilder();
            int end = unquoted(json, at, name);
            int open = json.indexOf('"', end);
            StringBuilder value = new StringBuilder();
            at = open < 0 ? -1 : json.indexOf('"', unquoted(json, open, value));
            members.put(name.toString(), value.toString());
        }
        return members;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Reads a text from its opening quote. @return the place after its closing quote */
    private static int unquoted(String json, int open, StringBuilder text) {
        int i = open + 1;
        while (i < json.length() && json.charAt(i) != '"') {
            char c = json.charAt(i);
            if (c != '\\' || i + 1 == json.length()) {
                text.append(c);
                i++;
            } else if (json.charAt(i + 1) == 'u' && i + 6 <= json.length()) {
                text.append((char) Integer.parseInt(json.substring(i + 2, i + 6), 16));
                i += 6;
            } else {
                text.append(json.charAt(i + 1));
                i += 2;
            }
        }
        return i + 1;
    }
}
