package org.phaseout.definition;

/**
 * One way to write a heading or a code.
 *
 * @param meaning field or code that is meant
 * @param text spelling as people type it
 * @param language BCP 47 language, empty if any
 * @param certain whether it may be applied; an uncertain one is only proposed to a person
 */
public record Spelling(String meaning, String text, String language, boolean certain) {}
