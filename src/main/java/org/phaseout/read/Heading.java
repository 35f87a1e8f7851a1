package org.phaseout.read;

import java.util.List;

/**
 * The texts over one column, from the widest to the narrowest.
 *
 * @param row row of the last of them
 */
record Heading(int column, int row, List<String> parts) {

    String last() {
        return parts.get(parts.size() - 1);
    }

    String joined(String join) {
        return String.join(join, parts);
    }
}
