package org.phaseout.reply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of a workbook as far as marks need them: which fill and which writing each style of a cell has. */
final class StyleList {

    private static final int MOST = 200_000;

    private final Map<String, Integer> counts = new HashMap<>();
    private final List<@Nullable Fill> fills = new ArrayList<>();
    private final BitSet lightFonts = new BitSet();
    private final List<int[]> styles = new ArrayList<>();

    private StyleList() {}

    /** A workbook without styles: one style, without a fill. */
    static StyleList none() {
        StyleList list = new StyleList();
        list.styles.add(new int[] {0, 0});
        list.fills.add(Fill.NONE);
        return list;
    }

    static StyleList read(Markup in) throws IOException {
        StyleList list = new StyleList();
        String collection = "";
        while (in.next()) {
            if (in.begins() && in.depth() == 1) {
                collection = in.tag().local();
                list.counts.put(collection, 0);
            } else if (in.begins() && in.depth() == 2) {
                list.counts.merge(collection, 1, Integer::sum);
                list.add(collection, in);
            }
        }
        return list;
    }

    private void add(String collection, Markup in) throws IOException {
        switch (collection) {
            case "fills" -> fills.add(Fill.of(in));
            case "fonts" -> addFont(in);
            case "cellXfs" ->
                styles.add(new int[] {in.tag().number("fillId", 0), in.tag().number("fontId", 0)});
            default -> {}
        }
        if (styles.size() > MOST || fills.size() > MOST) {
            throw new Unpatchable("too many styles");
        }
    }

    private void addFont(Markup in) throws IOException {
        int number = count("fonts") - 1;
        if (in.kind() == Markup.Kind.EMPTY) {
            return;
        }
        int top = in.depth();
        while (in.next() && in.depth() > top) {
            if (in.begins() && in.tag().local().equals("color")) {
                lightFonts.set(number, Light.is(in.tag()));
            }
        }
    }

    /** Number of elements in a collection such as fills. */
    int count(String collection) {
        return counts.getOrDefault(collection, 0);
    }

    boolean has(String collection) {
        return counts.containsKey(collection);
    }

    /** Number of styles that cells may have; at least one. */
    int size() {
        return Math.max(1, styles.size());
    }

    int fillNumber(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style)[0] : 0;
    }

    /** The fill of that number; null if words cannot tell it. */
    @Nullable
    Fill fill(int number) {
        return number == 0 || number >= fills.size() ? Fill.NONE : fills.get(number);
    }

    boolean isLight(int style) {
        return style >= 0 && style < styles.size() && lightFonts.get(styles.get(style)[1]);
    }
}
