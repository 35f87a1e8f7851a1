package org.phaseout.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know about one cell. Data, not an exception.
 *
 * @param code stable and never reused, as AREA-nnn
 * @param columnHeader heading of the column as it stands in the file, if the issue is about a column
 * @param field name of the field in the definition, if there is one
 * @param found the offending text as it stands in the cell, empty if the cell is
 * @param message what is wrong, in at most two sentences of English
 * @param fix what to do about it, in English
 * @param about which figure the cell is part of, as far as it is known
 * @param wording what message and fix are made of, so that they can be said in another language
 */
public record Issue(
        String code,
        Severity severity,
        CellRef at,
        @Nullable String columnHeader,
        @Nullable String field,
        String found,
        String message,
        String fix,
        Subject about,
        Wording wording) {

    /** Which figure an issue is about, as far as it is known. */
    public record Subject(
            @Nullable String country,
            @Nullable String timePeriod,
            @Nullable String substance) {
        public static final Subject UNKNOWN = new Subject(null, null, null);
    }

    public boolean blocks() {
        return severity == Severity.ERROR;
    }

    public Issue about(Subject subject) {
        return new Issue(code, severity, at, columnHeader, field, found, message, fix, subject, wording);
    }

    /** The same in other words. */
    public Issue saying(String otherMessage, String otherFix) {
        return new Issue(code, severity, at, columnHeader, field, found, otherMessage, otherFix, about, wording);
    }

    @Override
    public String toString() {
        return "%s %s %s %s%s %s"
                .formatted(severity.word(), code, at, found.isEmpty() ? "" : "'" + found + "' ", message, fix);
    }
}
