package org.phaseout.reference;

/**
 * A known spelling near to an unknown text, to be offered to a person and never applied.
 *
 * @param spelling text as it stands in the list of spellings
 */
public record Suggestion<T>(String spelling, T meaning) {}
