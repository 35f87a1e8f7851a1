package org.phaseout.question;

/**
 * Something that a name may mean.
 *
 * @param code as definitions and reference tables have it
 * @param name for people; empty if the code says it all
 */
public record Choice(String code, String name) {

    private static final String BETWEEN = " – ";

    /** Code and name, as a cell shows them. */
    public String text() {
        return name.isEmpty() || name.equals(code) ? code : code + BETWEEN + name;
    }

    /** The code out of such a text. */
    static String code(String text) {
        int between = text.indexOf(BETWEEN);
        return (between < 0 ? text : text.substring(0, between)).strip();
    }
}
