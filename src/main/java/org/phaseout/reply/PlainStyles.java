package org.phaseout.reply;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The styles of a workbook that holds rows as they were read: one for each way to show a figure. */
final class PlainStyles {

    static final int GENERAL = 0;
    /** Text that begins as a formula does, and stays text when somebody edits the cell. */
    static final int QUOTED = 1;

    private static final int DATE = 2;
    private static final int FIRST_FORMAT = 164;
    private static final int MOST_FORMATS = 1_000;

    private final Map<String, Integer> formats = new LinkedHashMap<>();

    PlainStyles() {
        formats.put("yyyy-mm-dd", DATE);
    }

    int date() {
        return DATE;
    }

    int of(String format) {
        Integer known = formats.get(format);
        if (known == null && formats.size() >= MOST_FORMATS) {
            return GENERAL;
        }
        return formats.computeIfAbsent(format, f -> DATE + formats.size());
    }

    void write(Writer out) throws IOException {
        out.append(Xml.DECLARATION)
                .append("<styleSheet xmlns=\"")
                .append(Xml.MAIN)
                .append("\">");
        out.append("<numFmts count=\"%d\">".formatted(formats.size()));
        int number = FIRST_FORMAT;
        for (String format : formats.keySet()) {
            out.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(number++, Xml.attribute(format)));
        }
        out.append(
                "</numFmts><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>");
        out.append(
                "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>");
        out.append("<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>");
        out.append(
                "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        out.append("<cellXfs count=\"%d\">".formatted(2 + formats.size()));
        out.append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        out.append("<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\"/>");
        for (int i = 0; i < formats.size(); i++) {
            out.append(
                    "<xf numFmtId=\"%d\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                            .formatted(FIRST_FORMAT + i));
        }
        out.append("</cellXfs></styleSheet>");
    }
}
