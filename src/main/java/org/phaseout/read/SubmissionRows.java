package org.phaseout.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a file in order, each with what the tables of its sheet make of it. Rows of sheets that are not read come
 * too, with the reason, so that cells read = cells used + cells explained can be counted.
 */
public final class SubmissionRows implements Closeable {

    private final SourceFile file;
    private final FilePlan plan;
    private final ReadingWords words;
    private final Iterator<SheetInfo> sheets;
    private @Nullable SheetInfo sheet;
    private @Nullable SheetRows rows;
    private List<TableRows> tables = List.of();
    private long position;

    /** @param file stays open; the caller closes it */
    public SubmissionRows(SourceFile file, FilePlan plan, ReadingWords words) {
        this.file = file;
        this.plan = plan;
        this.words = words;
        this.sheets = file.sheets().iterator();
    }

    /** The next row with a filled cell, or null at the end of the file. */
    public @Nullable ReadRow next() throws IOException {
        while (true) {
            SheetRows open = rows;
            SheetInfo at = sheet;
            SheetRow row = open == null ? null : open.next();
            if (row != null && at != null) {
                return delivered(at, row);
            }
            if (!openNext()) {
                return null;
            }
        }
    }

    private ReadRow delivered(SheetInfo at, SheetRow row) {
        List<ReadRow.View> views = new ArrayList<>(tables.size());
        for (TableRows table : tables) {
            if (table.covers(row.number())) {
                views.add(table.view(row));
            }
        }
        String why = views.isEmpty() ? plan.skipped().getOrDefault(at.index(), "no table of a known form") : null;
        return new ReadRow(position++, at, row, views, why);
    }

    private boolean openNext() throws IOException {
        close();
        if (!sheets.hasNext()) {
            return false;
        }
        SheetInfo next = sheets.next();
        tables = plan.of(next).stream().map(t -> new TableRows(t, words)).toList();
        sheet = next;
        rows = file.open(next);
        return true;
    }

    /** Position of the row that {@link #next()} gives. */
    public long position() {
        return position;
    }

    /** Goes on to a row by reading up to it, so that labels filled down are the same as without a restart. */
    public void skipTo(long wanted) throws IOException {
        if (wanted < position) {
            throw new IllegalArgumentException("Row " + wanted + " was passed; rows stand at " + position);
        }
        while (position < wanted) {
            if (next() == null) {
                throw new IllegalArgumentException("The file has " + position + " rows, not " + wanted);
            }
        }
    }

    /** Closes the sheet at hand; the file stays open. */
    @Override
    public void close() throws IOException {
        SheetRows open = rows;
        rows = null;
        sheet = null;
        if (open != null) {
            open.close();
        }
    }
}
