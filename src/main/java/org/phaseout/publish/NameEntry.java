package org.phaseout.publish;

import java.util.Comparator;

/**
 * An answer to what a name means, as files of the edition were read with.
 *
 * @param question stable name of the question
 * @param kind what the name is a name of
 * @param inventory inventory that asked; empty for what all share
 * @param form form that asked, for a heading; else empty
 * @param answer code, or the word for a refusal
 */
public record NameEntry(String question, String kind, String inventory, String form, String answer) {

    static final Comparator<NameEntry> ORDER = Comparator.comparing(NameEntry::question)
            .thenComparing(NameEntry::form)
            .thenComparing(NameEntry::answer);

    /** What tells it from others, in one line. */
    String line() {
        return String.join(" ", "name", question, kind, inventory, form, answer);
    }
}
