package org.phaseout.reply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.phaseout.disk.Utf8Writer;
import org.phaseout.language.Phrases;
import org.phaseout.read.OwnSheets;
import org.phaseout.reply.Looks.Own;

/** The sheet that stands first in a marked workbook: what became of the file, and the list of its issues. */
final class IssuesSheet {

    private static final List<String> COLUMNS =
            List.of("severity", "where", "column", "found", "wrong", "todo", "rule");
    private static final int LINE_CHARS = 165;
    private static final int TITLE_POINTS = 20;

    private final Letter letter;
    private final Tally tally;
    private final Looks looks;
    private final Set<String> sheets;
    private final List<String> top = new ArrayList<>();

    /**
     * @param sheets names of the workbook's own sheets
     * @param notes what else is to be said over the list
     */
    IssuesSheet(Letter letter, Looks looks, Set<String> sheets, List<String> notes) {
        this.letter = letter;
        this.tally = letter.tally();
        this.looks = looks;
        this.sheets = sheets;
        top.add(letter.verdict());
        top.addAll(letter.summary());
        top.add(letter.how());
        top.addAll(notes);
        if (tally.all() > room()) {
            top.add(text("note.rows", room()));
        }
        if (tally.all() > IssueLinks.MOST) {
            top.add(text("note.links", IssueLinks.MOST));
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

    void write(Utf8Writer out, String namespace) throws IOException {
        out.append(Xml.DECLARATION)
                .append("<worksheet xmlns=\"")
                .append(namespace)
                .append("\">");
        out.append("<sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        view(out);
        columns(out);
        out.append("<sheetData>");
        IssueLinks links = new IssueLinks(letter, sheets);
        rows(new TextRows(out), links);
        out.append("</sheetData>");
        out.append("<autoFilter ref=\"%s\"/>".formatted(range().replace("$", "")));
        merges(out);
        links.write(out);
        out.append(
                "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        out.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        out.append("<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>");
    }

    private void view(Utf8Writer out) throws IOException {
        out.append(
                "<sheetViews><sheetView%s showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"%d\" topLeftCell=\"A%d\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView></sheetViews>"
                        .formatted(
                                letter.language().isRightToLeft() ? " rightToLeft=\"1\"" : "",
                                headingRow(),
                                headingRow() + 1));
        out.append("<sheetFormatPr defaultRowHeight=\"15\"/>");
    }

    private static void columns(Utf8Writer out) throws IOException {
        out.append("<cols>");
        int number = 0;
        for (int width : IssueRows.WIDTHS) {
            out.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>".formatted(++number, width));
        }
        out.append("<col min=\"%1$d\" max=\"%1$d\" width=\"9\" hidden=\"1\" customWidth=\"1\"/></cols>"
                .formatted(COLUMNS.size() + 1));
    }

    private void rows(TextRows rows, IssueLinks links) throws IOException {
        summary(rows);
        headings(rows);
        IssueRows list = new IssueRows(letter, looks, rows, links);
        long last = lastRow();
        letter.issues().each(issue -> {
            if (rows.number() < last) {
                list.write(issue);
            }
        });
    }

    private void summary(TextRows rows) throws IOException {
        for (String line : top) {
            boolean title = rows.number() == 0;
            int height = TextRows.lines(line, title ? LINE_CHARS * 3 / 4 : LINE_CHARS)
                    * (title ? TITLE_POINTS : TextRows.LINE_POINTS);
            rows.start(height, true);
            rows.cell(0, line, looks.own(title ? Own.TITLE : Own.TEXT));
            if (title) {
                rows.cell(COLUMNS.size(), OwnSheets.MARK, looks.own(Own.TEXT));
            }
            rows.end();
        }
    }

    private void headings(TextRows rows) throws IOException {
        rows.start();
        for (int i = 0; i < COLUMNS.size(); i++) {
            rows.cell(i, text("column." + COLUMNS.get(i)), looks.own(Own.HEADING));
        }
        rows.end();
    }

    private void merges(Utf8Writer out) throws IOException {
        out.append("<mergeCells count=\"%d\">".formatted(top.size()));
        for (int i = 1; i <= top.size(); i++) {
            out.append("<mergeCell ref=\"A%1$d:G%1$d\"/>".formatted(i));
        }
        out.append("</mergeCells>");
    }
}
