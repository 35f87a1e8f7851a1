package org.phaseout.question;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Columns of the sheet of questions. */
enum PendingColumn {
    KIND("Kind", 11),
    NAME("Name in the files", 28),
    WHERE("Asked by", 22),
    TIMES("Times", 8),
    FILES("Files", 7),
    EXAMPLE("Example", 32),
    FIRST("Suggestion 1", 26),
    SECOND("Suggestion 2", 21),
    THIRD("Suggestion 3", 21),
    ANSWER("Answer", 11),
    CHOICE("Choice", 26),
    FORM("Only for form", 17),
    BY("By", 13),
    NOTE("Note", 20),
    REMARK("What to mend", 34),
    ID("Question", 16);

    private final String title;
    private final int width;

    PendingColumn(String title, int width) {
        this.title = title;
        this.width = width;
    }

    /** Index of the column, from 0. */
    int place() {
        return List.of(values()).indexOf(this);
    }

    String title() {
        return title;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** Whether people write here. */
    boolean isTyped() {
        return switch (this) {
            case ANSWER, CHOICE, FORM, BY, NOTE -> true;
            default -> false;
        };
    }

    /** The column of a title; null if it is none of ours. */
    static @Nullable PendingColumn of(String title) {
        for (PendingColumn column : values()) {
            if (column.title.toLowerCase(Locale.ROOT).equals(title.strip().toLowerCase(Locale.ROOT))) {
                return column;
            }
        }
        return null;
    }
}
