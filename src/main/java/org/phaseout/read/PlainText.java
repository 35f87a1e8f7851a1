package org.phaseout.read;

import java.util.List;

/** A text of a workbook as it stands in an item: alone, or in runs of which each has a style. Reading aids are strange. */
final class PlainText {

    private static final List<String> OF_STYLES = List.of("val", "rgb", "theme", "indexed", "tint", "auto");

    private final PlainXml xml;
    private final StringBuilder runs = new StringBuilder();
    private String text = "";

    PlainText(PlainXml xml) {
        this.xml = xml;
    }

    /** Passes what an item holds, up to the name of its end. */
    boolean pass() {
        xml.skipSpace();
        if (!xml.is('<')) {
            return false;
        } else if (xml.is('t')) {
            boolean passed = text();
            text = passed ? xml.passed() : "";
            return passed && end();
        }
        runs.setLength(0);
        while (!xml.is('/')) {
            if (!run() || !afterSpace("</r>") || !afterSpace("<")) {
                return false;
            }
        }
        text = runs.toString();
        return true;
    }

    private boolean end() {
        xml.skipSpace();
        return xml.is("</");
    }

    /** Passes a text behind the first letter of its name. */
    private boolean text() {
        boolean named = !xml.is(' ') || xml.is("xml:space=\"preserve\"");
        return named && xml.is('>') && xml.text() && xml.is("</t>");
    }

    /** Passes a run up to the end of its text. */
    private boolean run() {
        if (!xml.is("r>")) {
            return false;
        }
        xml.skipSpace();
        if (!xml.is('<')) {
            return false;
        }
        boolean styled = xml.is('r');
        boolean passed = (!styled || (xml.is("Pr>") && style() && afterSpace("<"))) && xml.is('t') && text();
        if (passed) {
            runs.append(xml.passed());
        }
        return passed;
    }

    /** Passes the elements that tell a style, each of which is empty. */
    private boolean style() {
        while (true) {
            xml.skipSpace();
            if (!xml.is('<')) {
                return false;
            } else if (xml.is('/')) {
                return xml.is("rPr>");
            }
            xml.skipLetters();
            if (!attributes() || !xml.is("/>")) {
                return false;
            }
        }
    }

    private boolean attributes() {
        int seen = 0;
        while (xml.is(' ')) {
            int name = xml.attribute(OF_STYLES);
            if (name < 0 || (seen & 1 << name) != 0 || !xml.value()) {
                return false;
            }
            seen |= 1 << name;
        }
        return true;
    }

    private boolean afterSpace(String expected) {
        xml.skipSpace();
        return xml.is(expected);
    }

    /** The text that was passed last. */
    String passed() {
        return text;
    }
}
