package org.phaseout.reference;

/**
 * A heading taken apart.
 *
 * @param rest heading without the unit
 * @param text unit as typed
 */
public record UnitInHeading(String rest, String text, Unit unit) {}
