package org.phaseout.reply;

/** Text as parts of workbooks hold it. */
final class Xml {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    static final String PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private Xml() {}

    /** Text of a cell or a comment. What no part may hold is written as workbooks do, as in _x0007_. */
    static String text(String text) {
        return isPlain(text) ? text : written(text);
    }

    /** Whether the text is written as it is; most is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMarkup(c) || isForbidden(c) || (c == '_' && isCode(text, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMarkup(char c) {
        return c == '<' || c == '>' || c == '&' || c == '"';
    }

    private static String written(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (isForbidden(c)) {
                out.append("_x").append(hex(c)).append('_');
            } else if (c == '_' && isCode(text, i)) {
                out.append("_x005F_");
            } else {
                escape(c, out);
            }
        }
        return out.toString();
    }

    static String attribute(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || isMarkup(text.charAt(i))) {
                return writtenAttribute(text);
            }
        }
        return text;
    }

    private static String writtenAttribute(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t' || c == '\r') {
                out.append("&#").append((int) c).append(';');
            } else if (c >= ' ') {
                escape(c, out);
            }
        }
        return out.toString();
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            default -> out.append(c);
        }
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\n' && c != '\t') || Character.isSurrogate(c) || c >= '\uFFFE';
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }

    /** Whether what stands here would be read as a code such as _x000D_. */
    private static boolean isCode(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    static String unescaped(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '&' ? text.indexOf(';', at) : -1;
            if (end < 0) {
                out.append(text.charAt(at++));
            } else {
                out.append(entity(text.substring(at + 1, end)));
                at = end + 1;
            }
        }
        return out.toString();
    }

    private static String entity(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> numbered(name);
        };
    }

    private static String numbered(String name) {
        try {
            if (name.startsWith("#x")) {
                return Character.toString(Integer.parseInt(name.substring(2), 16));
            } else if (name.startsWith("#")) {
                return Character.toString(Integer.parseInt(name.substring(1)));
            }
        } catch (IllegalArgumentException e) {
            return "&" + name + ";";
        }
        return "&" + name + ";";
    }
}
