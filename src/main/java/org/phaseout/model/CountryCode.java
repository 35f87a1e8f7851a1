package org.phaseout.model;

import java.util.regex.Pattern;

/** ISO 3166-1 alpha-3 code of the country that reports (or ISO 3166-3 for one of its time), never its name. */
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final Pattern ALPHA_3 = Pattern.compile("[A-Z]{3}");

    public CountryCode {
        if (!ALPHA_3.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an ISO 3166-1 alpha-3 code: '" + value + "'");
        }
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
