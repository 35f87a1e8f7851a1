package org.phaseout.reply;

import java.io.IOException;
import java.io.Writer;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.phaseout.language.Phrases;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.read.OwnSheets;
import org.phaseout.reply.Looks.Own;

/** The sheet that stands first in a marked workbook: what became of the file, and the list of its issues. */
final class IssuesSheet {

    /** Links that a sheet may hold. */
    static final int MOST_LINKS = 65_530;

    private static final List<String> COLUMNS =
            List.of("severity", "where", "column", "found", "wrong", "todo", "rule");
    private static final int[] WIDTHS = {18, 30, 22, 16, 48, 48, 11};
    private static final int LINE_CHARS = 165;
    private static final int LINE_POINTS = 15;
    private static final int HIGHEST = 400;
    private static final int LONGEST_TEXT = 32_000;

    private final Letter letter;
    private final Reply reply;
    private final Tally tally;
    private final Looks looks;
    private final Set<String> sheets;
    private final List<String> top = new ArrayList<>();
    private int row;

    /**
     * @param sheets names of the workbook's own sheets
     * @param notes what else is to be said over the list
     */
    IssuesSheet(Letter letter, Reply reply, Tally tally, Looks looks, Set<String> sheets, List<String> notes) {
        this.letter = letter;
        this.reply = reply;
        this.tally = tally;
        this.looks = looks;
        this.sheets = sheets;
        top.add(letter.verdict());
        top.addAll(letter.summary());
        top.add(letter.how());
        top.addAll(notes);
        if (tally.all() > room()) {
            top.add(text("note.rows", room()));
        }
        if (tally.all() > MOST_LINKS) {
            top.add(text("note.links", MOST_LINKS));
        }
    }

    private String text(String key, Object... found) {
        return phrases().text(key, found);
    }

    private Phrases phrases() {
        return letter.phrases();
    }

    /** Issues that find room below the headings; one line is kept for a note. */
    private long room() {
        return Cells.LAST_ROW - headingRow() - 1L;
    }

    /** Row of the column headings, which stays in sight. */
    int headingRow() {
        return top.size() + 1;
    }

    private long lastRow() {
        return headingRow() + Math.min(tally.all(), room());
    }

    /** The range of the list with its headings. */
    String range() {
        return "$A$%d:$G$%d".formatted(headingRow(), lastRow());
    }

    void write(Writer out, String namespace) throws IOException {
        out.append(Xml.DECLARATION)
                .append("<worksheet xmlns=\"")
                .append(namespace)
                .append("\">");
        out.append("<sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        view(out);
        columns(out);
        out.append("<sheetData>");
        summary(out);
        headings(out);
        reply.issues().each(issue -> {
            if (row < lastRow()) {
                issue(issue, out);
            }
        });
        out.append("</sheetData>");
        out.append("<autoFilter ref=\"%s\"/>".formatted(range().replace("$", "")));
        merges(out);
        links(out);
        out.append(
                "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        out.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        out.append("<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>");
    }

    private void view(Writer out) throws IOException {
        out.append(
                "<sheetViews><sheetView%s showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"%d\" topLeftCell=\"A%d\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView></sheetViews>"
                        .formatted(
                                letter.language().isRightToLeft() ? " rightToLeft=\"1\"" : "",
                                headingRow(),
                                headingRow() + 1));
        out.append("<sheetFormatPr defaultRowHeight=\"15\"/>");
    }

    private static void columns(Writer out) throws IOException {
        out.append("<cols>");
        for (int i = 0; i < WIDTHS.length; i++) {
            out.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>".formatted(i + 1, WIDTHS[i]));
        }
        out.append("<col min=\"%1$d\" max=\"%1$d\" width=\"9\" hidden=\"1\" customWidth=\"1\"/></cols>"
                .formatted(COLUMNS.size() + 1));
    }

    private void summary(Writer out) throws IOException {
        for (String line : top) {
            row++;
            boolean title = row == 1;
            int height = lines(line, title ? LINE_CHARS * 3 / 4 : LINE_CHARS) * (title ? 20 : LINE_POINTS);
            out.append("<row r=\"%d\" ht=\"%d\" customHeight=\"1\">".formatted(row, height));
            cell(out, 0, line, looks.own(title ? Own.TITLE : Own.TEXT));
            if (title) {
                cell(out, COLUMNS.size(), OwnSheets.MARK, looks.own(Own.TEXT));
            }
            out.append("</row>");
        }
    }

    private static int lines(String text, int chars) {
        int width = text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
        return 1 + width / chars;
    }

    private void headings(Writer out) throws IOException {
        row++;
        out.append("<row r=\"%d\">".formatted(row));
        for (int i = 0; i < COLUMNS.size(); i++) {
            cell(out, i, text("column." + COLUMNS.get(i)), looks.own(Own.HEADING));
        }
        out.append("</row>");
    }

    private void issue(Issue issue, Writer out) throws IOException {
        row++;
        List<String> texts = List.of(
                text("severity." + issue.severity().word()),
                place(issue.at()),
                issue.columnHeader() == null ? "" : issue.columnHeader(),
                issue.found(),
                issue.message(),
                issue.fix(),
                issue.code());
        out.append("<row r=\"%d\" ht=\"%d\">".formatted(row, height(texts)));
        boolean linked = row - headingRow() <= MOST_LINKS && isLinked(issue.at());
        for (int i = 0; i < texts.size(); i++) {
            Own look = i == 0 ? Own.of(issue.severity()) : i == 1 && linked ? Own.LINK : look(texts.get(i));
            cell(out, i, texts.get(i), looks.own(look));
        }
        out.append("</row>");
    }

    private Own look(String text) {
        boolean latin = letter.language().isRightToLeft() && !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        return latin ? Own.LATIN : Own.TEXT;
    }

    /** Room for the text that needs most; programs that fit rows themselves may fit them anew. */
    private static int height(List<String> texts) {
        int most = 1;
        for (int i = 0; i < texts.size(); i++) {
            for (String paragraph : texts.get(i).split("\n", -1)) {
                most = Math.max(most, lines(paragraph, WIDTHS[i] - 2));
            }
        }
        return Math.min(LINE_POINTS * most, HIGHEST);
    }

    /** Links that are written in two directions are shown wrongly by some programs. */
    private String place(CellRef at) {
        boolean row = at.row() > 0 && at.column().isEmpty() && letter.language().isRightToLeft();
        return row ? "%s!%d:%d".formatted(at.sheet(), at.row(), at.row()) : letter.place(at);
    }

    private boolean isLinked(CellRef at) {
        return sheets.contains(at.sheet());
    }

    private void cell(Writer out, int column, String text, int style) throws IOException {
        out.append("<c r=\"").append(CellRef.letters(column)).append(Integer.toString(row));
        out.append("\" s=\"").append(Integer.toString(style)).append('"');
        if (text.isEmpty()) {
            out.append("/>");
            return;
        }
        String shown = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
        out.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(Xml.text(shown))
                .append("</t></is></c>");
    }

    private void merges(Writer out) throws IOException {
        out.append("<mergeCells count=\"%d\">".formatted(top.size()));
        for (int i = 1; i <= top.size(); i++) {
            out.append("<mergeCell ref=\"A%1$d:G%1$d\"/>".formatted(i));
        }
        out.append("</mergeCells>");
    }

    private void links(Writer out) throws IOException {
        int[] at = {headingRow(), 0};
        reply.issues().each(issue -> {
            at[0]++;
            if (at[0] - headingRow() <= MOST_LINKS && isLinked(issue.at())) {
                out.append(at[1]++ == 0 ? "<hyperlinks>" : "");
                out.append("<hyperlink ref=\"B%d\" location=\"%s\" display=\"%s\"/>"
                        .formatted(at[0], Xml.attribute(target(issue.at())), Xml.attribute(place(issue.at()))));
            }
        });
        out.append(at[1] == 0 ? "" : "</hyperlinks>");
    }

    private static String target(CellRef at) {
        return SheetName.quoted(at.sheet()) + "!" + (at.column().isEmpty() ? "A" : at.column()) + Math.max(1, at.row());
    }
}
