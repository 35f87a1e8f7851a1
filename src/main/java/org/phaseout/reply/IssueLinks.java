package org.phaseout.reply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaseout.disk.Utf8Writer;
import org.phaseout.model.CellRef;

/** Links from the rows of the list to the cells, gathered while the rows are written, for they stand behind them. */
final class IssueLinks {

    /** Links that a sheet may hold. */
    static final int MOST = 65_530;

    private final Letter letter;
    private final Map<String, String> targets = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private int rows;

    /** @param sheets names of the workbook's own sheets */
    IssueLinks(Letter letter, Set<String> sheets) {
        this.letter = letter;
        sheets.forEach(name -> targets.put(name, Xml.attribute(SheetName.quoted(name) + "!")));
    }

    private record Link(int row, CellRef at) {}

    /** Where an issue is. Links that are written in two directions are shown wrongly by some programs. */
    String place(CellRef at) {
        boolean row = at.row() > 0 && at.column().isEmpty() && letter.language().isRightToLeft();
        return row ? at.sheet() + "!" + at.row() + ":" + at.row() : letter.place(at);
    }

    /**
     * Adds the link of a row.
     *
     * @return whether it has one: the first rows have, if the sheet is there
     */
    boolean add(int row, CellRef at) {
        boolean linked = ++rows <= MOST && targets.containsKey(at.sheet());
        if (linked) {
            links.add(new Link(row, at));
        }
        return linked;
    }

    void write(Utf8Writer out) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        out.append("<hyperlinks>");
        for (Link link : links) {
            CellRef at = link.at();
            out.append("<hyperlink ref=\"B").number(link.row());
            out.append("\" location=\"").append(targets.getOrDefault(at.sheet(), ""));
            out.append(at.column().isEmpty() ? "A" : Xml.attribute(at.column())).number(Math.max(1, at.row()));
            out.append("\" display=\"").append(Xml.attribute(place(at))).append("\"/>");
        }
        out.append("</hyperlinks>");
    }
}
