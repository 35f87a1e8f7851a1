package org.phaseout.reply;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Severity;

/**
 * The styles that are added to a workbook: those of the sheet of issues, and one for each style of a marked cell and each
 * severity. Fills that an earlier mark took the place of come back.
 */
final class Looks {

    /** Styles that a workbook may have; programs refuse more. */
    static final int MOST_STYLES = 64_000;

    private static final int NO_SHADE = -1;
    private static final List<Own> OWN = List.of(Own.values());

    /** Styles of the sheet of issues, in the order in which they are added. */
    enum Own {
        TITLE,
        TEXT,
        /** Text that runs from left to right in a sheet that runs from right to left. */
        LATIN,
        HEADING,
        LINK,
        ERROR,
        WARNING,
        INFO;

        static Own of(Severity severity) {
            return switch (severity) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case INFO -> INFO;
            };
        }
    }

    /** A style made from another, with a fill of its own. */
    record Clone(int of, int fill) {}

    private final StyleList list;
    private final Map<String, Fill> before;
    private final Set<Integer> takenColours = new TreeSet<>();
    private final Map<Fill, Integer> shades = new HashMap<>();
    private final Map<Fill, Integer> added = new LinkedHashMap<>();
    private final Map<Severity, Map<Integer, Integer>> marked = new EnumMap<>(Severity.class);
    private final Map<Integer, Clone> clones = new LinkedHashMap<>();
    private final Map<String, Fill> behind = new LinkedHashMap<>();
    private int lastShade = NO_SHADE;
    private boolean full;

    /** @param before the fill that each mark of an earlier copy took the place of, by the six digits of the mark */
    Looks(StyleList list, Map<String, Fill> before) {
        this.list = list;
        this.before = before;
        for (int number = 0; number < list.count("fills"); number++) {
            Fill found = list.fill(number);
            Fill original = original(found);
            if (original != null && !original.equals(Fill.NONE)) {
                add(original);
            } else if (original == null && found != null) {
                takenColours.add(found.rgb());
            }
        }
        for (Severity severity : Severity.values()) {
            add(Fill.solid(MarkColour.of(severity, false).shade(shade(Fill.NONE))));
        }
    }

    int own(Own own) {
        return list.size() + OWN.indexOf(own);
    }

    int fillOf(Severity severity) {
        return number(Fill.solid(MarkColour.of(severity, false).shade(shade(Fill.NONE))));
    }

    /** The style of a cell that is marked; its own where no more styles or no shade can be had, or it has a gradient. */
    int marked(int style, Severity severity) {
        return marked.computeIfAbsent(severity, s -> new HashMap<>())
                .computeIfAbsent(style, s -> newStyle(s, severity));
    }

    private int newStyle(int style, Severity severity) {
        Fill fill = fillBehind(style);
        if (fill == null) {
            return style;
        }
        int number = list.size() + Own.values().length + clones.size();
        int shade = number < MOST_STYLES ? shade(fill) : NO_SHADE;
        if (shade == NO_SHADE) {
            full = true;
            return style;
        }
        int rgb = MarkColour.of(severity, list.isLight(style)).shade(shade);
        add(Fill.solid(rgb));
        behind.put(MarkColour.hex(rgb), fill);
        clones.put(number, new Clone(style, number(Fill.solid(rgb))));
        return number;
    }

    /** The shade that stands for a fill: the same each time, and none that the workbook uses already. */
    private int shade(Fill fill) {
        Integer known = shades.get(fill);
        if (known != null) {
            return known;
        }
        int next = lastShade + 1;
        while (isTaken(next)) {
            next++;
        }
        if (next >= MarkColour.SHADES) {
            return NO_SHADE;
        }
        lastShade = next;
        shades.put(fill, next);
        return next;
    }

    private boolean isTaken(int shade) {
        for (MarkColour colour : MarkColour.values()) {
            if (takenColours.contains(colour.shade(shade))) {
                return true;
            }
        }
        return false;
    }

    private void add(Fill fill) {
        added.putIfAbsent(fill, (list.count("fills") == 0 ? 2 : list.count("fills")) + added.size());
    }

    private int number(Fill fill) {
        return added.getOrDefault(fill, 0);
    }

    /** The fill of a style, as it was before it was marked; null if words cannot tell it. */
    private @Nullable Fill fillBehind(int style) {
        Fill found = list.fill(list.fillNumber(style));
        Fill original = original(found);
        return original == null ? found : original;
    }

    /** What an earlier mark took the place of; null if the fill is none of ours. */
    private @Nullable Fill original(@Nullable Fill found) {
        return found == null || MarkColour.in(found) == null ? null : before.get(MarkColour.hex(found.rgb()));
    }

    /** The number of the fill that a style has from now on: the one it has, unless that is a mark. */
    int restored(int fill) {
        Fill original = original(list.fill(fill));
        return original == null ? fill : number(original);
    }

    /** Fills to be added, in the order of their numbers. */
    Iterable<Fill> fills() {
        return added.keySet();
    }

    int fillsAdded() {
        return added.size();
    }

    /** Styles to be added behind those of the sheet of issues, by number. */
    Map<Integer, Clone> clones() {
        return clones;
    }

    /** The fills that marks take the place of, by the six digits of the mark. */
    Map<String, Fill> behind() {
        return behind;
    }

    /** Whether some cell could not be filled, for lack of styles. */
    boolean isFull() {
        return full;
    }
}
