package org.phaseout.reference;

import java.util.Arrays;

/** How far two texts are apart. */
public final class LetterChanges {

    private LetterChanges() {}

    /** Letters to insert, delete, replace or swap with their neighbour to turn one text into the other. */
    public static int between(String from, String to) {
        int[] before = new int[to.length() + 1];
        int[] previous = new int[to.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                current[j] = swapped ? Math.min(current[j], before[j - 2] + 1) : current[j];
            }
            before = previous;
            previous = current;
        }
        return previous[to.length()];
    }
}
