package org.phaseout.reference;

import java.math.BigDecimal;

/**
 * A part of a blend.
 *
 * @param substance name of the substance
 * @param fraction share by mass, from 0 to 1, exact
 */
public record Component(String substance, BigDecimal fraction) {}
