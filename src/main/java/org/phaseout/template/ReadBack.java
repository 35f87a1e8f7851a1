package org.phaseout.template;

import java.util.List;
import org.phaseout.read.FormHeadings;
import org.phaseout.read.FormHeadings.Meaning;
import org.phaseout.read.TablePlan.SpreadValue;

/** What reading makes of headings that are about to be written: only those are, that come back as what they stand for. */
final class ReadBack {

    private final FormHeadings headings;

    ReadBack(FormHeadings headings) {
        this.headings = headings;
    }

    Meaning meaning(Column column) {
        return headings.read(List.of(column.heading())).get(0);
    }

    boolean isRead(Column column) {
        return gives(column, meaning(column));
    }

    /** What columns mean beside each other. */
    List<Meaning> together(List<Column> columns) {
        return headings.read(columns.stream().map(Column::heading).toList());
    }

    static boolean gives(Column column, Meaning meaning) {
        SpreadValue spread = column.spread();
        if (spread != null) {
            return spread.equals(meaning.spread());
        }
        boolean unit = column.unit() == null || meaning.unit() != null;
        return column.key().equals(meaning.field()) && unit;
    }
}
