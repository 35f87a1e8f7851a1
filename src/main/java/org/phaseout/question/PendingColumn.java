package org.phaseout.question;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Columns of the sheet of questions. */
enum PendingColumn {
    KIND("Kind", 11),
    NAME("Name in the files", 34),
    WHERE("Asked by", 26),
    TIMES("Times", 8),
    FILES("Files", 7),
    EXAMPLE("Example", 40),
    FIRST("Suggestion 1", 28),
    SECOND("Suggestion 2", 24),
    THIRD("Suggestion 3", 24),
    ANSWER("Answer", 11),
    CHOICE("Choice", 28),
    FORM("Only for form", 20),
    BY("By", 14),
    NOTE("Note", 24),
    REMARK("What to mend", 40),
    ID("Question", 18);

    private final String title;
    private final int width;

    PendingColumn(String title, int width) {
        this.title = title;
        this.width = width;
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
