package org.phaseout.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A unit of measure.
 *
 * @param code as written in definitions, such as kg
 * @param kind what it measures, such as mass; only units of one kind convert into each other
 * @param factor amount of the base unit that one of this unit is, exact
 * @param base code of the base unit of the kind
 */
public record Unit(String code, String kind, BigDecimal factor, String base) implements Comparable<Unit> {

    public boolean convertsTo(Unit other) {
        return kind.equals(other.kind) && base.equals(other.base);
    }

    /**
     * The same quantity in another unit; exact for units that differ by a finite decimal, else to 34 digits.
     *
     * @throws IllegalArgumentException if the other unit measures something else
     */
    public BigDecimal convert(BigDecimal amount, Unit other) {
        if (!convertsTo(other)) {
            throw new IllegalArgumentException("A " + kind + " in " + code + " has no amount in " + other.code);
        }
        BigDecimal inBase = amount.multiply(factor);
        if (other.factor.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE)) {
            return inBase.divide(other.factor);
        }
        return inBase.divide(other.factor, MathContext.DECIMAL128);
    }

    @Override
    public int compareTo(Unit other) {
        return code.compareTo(other.code);
    }
}
