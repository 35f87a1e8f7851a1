package org.phaseout.report;

import java.util.Locale;
import org.phaseout.publish.SourceEntry;

/** What became of a file, in the order in which the report tells of it. */
enum FileState {
    ACCEPTED("✓"),
    ACCEPTED_WITH_ISSUES("!"),
    RETURNED("×"),
    REJECTED("×"),
    SUPERSEDED("↻");

    private final String mark;

    FileState(String mark) {
        this.mark = mark;
    }

    static FileState of(SourceEntry file) {
        return valueOf(file.state());
    }

    /** A sign beside the word, so that it is seen without colour. */
    String mark() {
        return mark;
    }

    /** What the state is called in the style and in the texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean needsPeople() {
        return this == RETURNED || this == REJECTED;
    }
}
