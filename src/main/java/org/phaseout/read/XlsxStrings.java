package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limits;

/** The texts that cells of a workbook share. */
final class XlsxStrings {

    private final SharedTexts texts;

    private XlsxStrings(SharedTexts texts) {
        this.texts = texts;
    }

    /** Texts that need no parser; null if they do. */
    static @Nullable XlsxStrings plain(InputStream bytes, Limits limits) throws IOException {
        SharedTexts texts = PlainStrings.read(bytes, limits);
        return texts == null ? null : new XlsxStrings(texts);
    }

    static XlsxStrings read(SafeXml xml, Limits limits) throws IOException {
        SharedTexts texts = new SharedTexts(limits);
        StringBuilder buffer = new StringBuilder();
        while (xml.find("si")) {
            buffer.setLength(0);
            xml.richText(buffer);
            texts.add(unescaped(buffer.toString()));
        }
        return new XlsxStrings(texts);
    }

    /** Those of a workbook without any. */
    static XlsxStrings none(Limits limits) {
        return new XlsxStrings(new SharedTexts(limits));
    }

    /** The text at this place, or null if there is none. */
    @Nullable
    String get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : null;
    }

    /** Puts back characters that a workbook writes as _x000D_. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int code = code(text, at);
            if (code < 0) {
                plain.append(text, from, at + 1);
                from = at + 1;
            } else {
                plain.append(text, from, at).append((char) code);
                from = at + 7;
            }
            at = text.indexOf("_x", from);
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int code(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 6) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
