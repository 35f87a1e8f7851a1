package org.phaseout.read;

import java.io.IOException;
import java.util.List;

/**
 * Goes through the rows of a worksheet as long as they are written as spreadsheet programs write them: without prefixes,
 * comments, sections of raw text, or attributes that nobody knows. Whatever else comes is strange.
 */
final class PlainScan {

    /** What comes next; whatever is strange is for a parser, be it right or wrong. */
    enum Token {
        STRANGE,
        ROW,
        CELL,
        ROW_END,
        END
    }

    private static final String HEIGHT = "x14ac:dyDescent";
    private static final List<String> OF_ROWS = List.of(
            "r",
            "hidden",
            "spans",
            "s",
            "customFormat",
            "ht",
            "customHeight",
            "outlineLevel",
            "collapsed",
            "thickTop",
            "thickBot",
            "ph",
            HEIGHT);
    private static final List<String> OF_FORMULAS = List.of("t", "ref", "si", "ca", "aca");

    private final PlainXml xml;
    private final PlainText text;
    private final boolean heights;
    private boolean inRow;
    private int row;
    private boolean hidden;
    private int column = -1;
    private String type = XlsxCells.NUMBER;
    private int style = XlsxStyles.NONE;
    private boolean formula;
    private boolean filled;
    private boolean inline;

    /**
     * @param xml where the rows start
     * @param heights whether the prefix of the heights that Excel gives to rows is known
     */
    PlainScan(PlainXml xml, boolean heights) {
        this.xml = xml;
        this.text = new PlainText(xml);
        this.heights = heights;
    }

    Token next() throws IOException {
        do {
            xml.begin();
            Token token = token();
            if (token != Token.STRANGE) {
                return token;
            }
        } while (xml.mayTryAgain());
        return Token.STRANGE;
    }

    private Token token() {
        xml.skipSpace();
        if (!xml.is('<')) {
            return Token.STRANGE;
        } else if (inRow && xml.is('c')) {
            return cell() ? Token.CELL : Token.STRANGE;
        } else if (xml.is('/')) {
            return end();
        }
        return !inRow && xml.is("row") ? startOfRow() : Token.STRANGE;
    }

    private Token end() {
        if (!inRow) {
            return xml.is("sheetData>") ? Token.END : Token.STRANGE;
        }
        inRow = !xml.is("row>");
        return inRow ? Token.STRANGE : Token.ROW_END;
    }

    private Token startOfRow() {
        int number = row + 1;
        boolean unseen = false;
        int seen = 0;
        while (xml.is(' ')) {
            int name = xml.attribute(OF_ROWS);
            if (name < 0 || (seen & 1 << name) != 0 || !xml.value()) {
                return Token.STRANGE;
            }
            seen |= 1 << name;
            if (name == 0) {
                number = xml.passedWhole();
            } else if (name == 1) {
                unseen = xml.was("1") || xml.was("true");
            } else if (name == OF_ROWS.size() - 1 && !heights) {
                return Token.STRANGE;
            }
        }
        boolean empty = xml.is('/');
        if (number <= row || number > CellAddress.LAST_ROW || !xml.is('>')) {
            return Token.STRANGE;
        }
        row = number;
        column = -1;
        hidden = unseen;
        inRow = !empty;
        return empty ? Token.ROW_END : Token.ROW;
    }

    private boolean cell() {
        int at = attributes();
        if (at < 0 || at > CellAddress.LAST_COLUMN) {
            return false;
        }
        formula = false;
        filled = false;
        inline = false;
        if (!xml.is('/') && !(xml.is('>') && content() && xml.is('c'))) {
            return false;
        }
        if (!xml.is('>')) {
            return false;
        }
        column = at;
        return true;
    }

    /** The column of the cell; -1 if it is strange. */
    private int attributes() {
        int at = column + 1;
        type = XlsxCells.NUMBER;
        style = XlsxStyles.NONE;
        boolean typed = false;
        boolean placed = false;
        while (xml.is(' ')) {
            if (!placed && xml.is("r=\"")) {
                placed = true;
                at = xml.column();
                if (xml.whole() != row || !xml.is('"')) {
                    return -1;
                }
            } else if (style < 0 && xml.is("s=\"")) {
                style = xml.whole();
                if (style < 0 || !xml.is('"')) {
                    return -1;
                }
            } else if (!typed && xml.is("t=\"")) {
                typed = true;
                if (!xml.value() || !typeWasRead()) {
                    return -1;
                }
            } else {
                return -1;
            }
        }
        return at;
    }

    private boolean typeWasRead() {
        for (String known : XlsxCells.TYPES) {
            if (xml.was(known)) {
                type = known;
                return true;
            }
        }
        return false;
    }

    /** Passes what a cell holds, up to the sign that begins the name of its end. */
    private boolean content() {
        while (true) {
            xml.skipSpace();
            if (!xml.is('<')) {
                return false;
            } else if (xml.is('/')) {
                return true;
            } else if (xml.is('v')) {
                if (filled || !(xml.is('>') && xml.text() && xml.is("</v>"))) {
                    return false;
                }
                filled = true;
            } else if (xml.is('f') ? filled || !formula() : !inline()) {
                return false;
            }
        }
    }

    private boolean formula() {
        formula = true;
        int seen = 0;
        while (xml.is(' ')) {
            int name = xml.attribute(OF_FORMULAS);
            if (name < 0 || (seen & 1 << name) != 0 || !xml.value()) {
                return false;
            }
            seen |= 1 << name;
        }
        return xml.is('/') ? xml.is('>') : xml.is('>') && xml.text() && xml.is("</f>");
    }

    /** A text that stands in the cell itself. */
    private boolean inline() {
        inline = !filled && xml.is("is>") && text.pass() && xml.is("is>");
        filled = true;
        return inline;
    }

    int row() {
        return row;
    }

    boolean isHidden() {
        return hidden;
    }

    int column() {
        return column;
    }

    /** One of {@link XlsxCells#TYPES}. */
    String type() {
        return type;
    }

    /** Number of the cell's style; {@link XlsxStyles#NONE} if it has none. */
    int style() {
        return style;
    }

    boolean hasFormula() {
        return formula;
    }

    /** Whether a value or text was given, be it empty. */
    boolean isFilled() {
        return filled;
    }

    /** Whether the text stands in the cell as an item, not as a value. */
    boolean isInline() {
        return inline;
    }

    /** The value or text. */
    String text() {
        return inline ? text.passed() : xml.passed();
    }
}
