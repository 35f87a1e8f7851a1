package org.phaseout.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns as wide as their widest cell. Columns named with a leading > are right-aligned. */
final class TextTable {

    private final List<String> titles;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... titles) {
        this.titles = List.of(titles);
    }

    TextTable row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    @Override
    public String toString() {
        int[] widths = new int[titles.size()];
        List<String> heads =
                titles.stream().map(t -> t.startsWith(">") ? t.substring(1) : t).toList();
        widen(widths, heads);
        rows.forEach(row -> widen(widths, row));
        StringBuilder text = new StringBuilder();
        line(text, heads, widths);
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private static void widen(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] =
                    Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
        }
    }

    private void line(StringBuilder text, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            String pad = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
            line.append(titles.get(i).startsWith(">") ? pad + cell : cell + pad).append("  ");
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
