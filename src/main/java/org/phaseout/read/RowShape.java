package org.phaseout.read;

import java.math.BigDecimal;

/** Tells rows that hold no data by the shape of their cells. */
final class RowShape {

    private static final int SHORTEST_COUNT = 3;

    private RowShape() {}

    /** Whether the cells count 1, 2, 3 … from left to right, bare or in brackets. */
    static boolean isOrdinal(SheetRow row) {
        if (row.cells().size() < SHORTEST_COUNT) {
            return false;
        }
        int next = 1;
        for (Cell cell : row.cells()) {
            if (!bare(cell.text()).equals(Integer.toString(next++))) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String text) {
        String bare = text.strip();
        boolean bracketed = bare.length() > 2 && "([".indexOf(bare.charAt(0)) >= 0;
        bare = bracketed ? bare.substring(1, bare.length() - 1) : bare;
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    static boolean isWhole(Cell cell) {
        BigDecimal number = cell.number();
        if (number != null) {
            return cell.kind() == Cell.Kind.NUMBER && number.scale() <= 0;
        }
        String bare = bare(cell.text());
        return !bare.isEmpty() && bare.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether a text is made of digits and the marks that stand in figures. */
    static boolean isNumber(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (!isMark(c)) {
                return false;
            }
        }
        return digit;
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '.', ',', '-', '+', ' ', '\u00a0', '\u202f', '\'' -> true;
            default -> false;
        };
    }

    /** Whether the text is the heading or one of its stacked parts. */
    static boolean isPart(String text, String heading, String join) {
        String part = text.strip();
        int behind = heading.length() - part.length();
        if (behind <= 0) {
            return behind == 0 && part.equalsIgnoreCase(heading);
        }
        return (stands(part, heading, 0) && stands(join, heading, part.length()))
                || (stands(part, heading, behind) && stands(join, heading, behind - join.length()));
    }

    private static boolean stands(String text, String heading, int at) {
        return heading.regionMatches(true, at, text, 0, text.length());
    }
}
