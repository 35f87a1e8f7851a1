package org.phaseout.model;

/** The calendar year that data are about, or the year of the snapshot for stocks. */
public record TimePeriod(int year) implements Comparable<TimePeriod> {

    public static final int FIRST = 1900;
    public static final int LAST = 2100;

    public TimePeriod {
        if (year < FIRST || year > LAST) {
            throw new IllegalArgumentException("Not a year from " + FIRST + " to " + LAST + ": " + year);
        }
    }

    @Override
    public int compareTo(TimePeriod other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
