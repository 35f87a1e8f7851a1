package org.phaseout.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of every record table beside the fields, which they stand before, in this order. */
enum OwnColumn {
    SUBMISSION_ID(0, "bigint not null"),
    SECTION_ID(1, "bigint not null"),
    SHEET_NO(2, "integer not null"),
    ROW_NO(3, "integer not null"),
    SEQ(4, "integer not null"),
    FORM(5, "varchar(100) not null"),
    PART(6, "varchar(10) not null"),
    BLEND(7, "varchar(1000)"),
    OBS_STATUS(8, "varchar(1) not null");

    private final String column = name().toLowerCase(Locale.ROOT);
    private final int place;
    private final String type;

    OwnColumn(int place, String type) {
        this.place = place;
        this.type = type;
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    /** @param row values in the order of the columns of the table */
    void set(@Nullable Object[] row, Object value) {
        row[place] = value;
    }
}
