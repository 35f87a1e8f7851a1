package org.phaseout.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.phaseout.definition.Form;
import org.phaseout.reference.Memory;

/**
 * Tells which texts some form of an inventory may read as a heading. Whatever it lets pass is for the forms to judge; what
 * it keeps back none of them reads, so that rows of data are not tried as headings by each form in turn.
 */
final class HeadingSieve {

    private static final String BETWEEN = "\u001f";

    private final InventoryWords inventory;
    private final ReadingWords words;
    private final List<String> joins = new ArrayList<>();
    private final List<SpreadHeadings> spreads = new ArrayList<>();
    private final Memory<Boolean> known = new Memory<>(this::find);
    private final Memory<UnitText> units = new Memory<>(this::unit);

    HeadingSieve(InventoryWords inventory, ReadingWords words) {
        this.inventory = inventory;
        this.words = words;
        Set<List<Object>> alike = new HashSet<>();
        for (Form form : inventory.inventory().forms().values()) {
            String join = form.header().join();
            if (!joins.contains(join)) {
                joins.add(join);
            }
            if (!form.spreads().isEmpty() && alike.add(List.of(join, form.spreads()))) {
                spreads.add(new SpreadHeadings(inventory, form, words));
            }
        }
    }

    /** Whether at least so many of the headings may be read. */
    boolean letsPass(List<Heading> headings, int fewest) {
        int passed = 0;
        for (Heading heading : headings) {
            if (mayBeRead(heading) && ++passed >= fewest) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeRead(Heading heading) {
        boolean splits = heading.parts().stream().noneMatch(part -> part.contains(BETWEEN));
        return !splits || known.of(String.join(BETWEEN, heading.parts()));
    }

    private boolean find(String joined) {
        List<String> texts = List.of(joined.split(BETWEEN, -1));
        List<UnitText> parts = texts.stream().map(units::of).toList();
        return isField(parts) || isSpread(new Heading(0, 0, texts), parts);
    }

    private UnitText unit(String text) {
        return UnitText.of(text, words);
    }

    private boolean isField(List<UnitText> parts) {
        UnitText last = parts.get(parts.size() - 1);
        boolean mayBeKnown = inventory.mayEnd(last.text()) || inventory.mayEnd(last.base());
        return (mayBeKnown && isJoined(parts))
                || !inventory.inTwoLanguages(last.text(), words).isEmpty();
    }

    private boolean isJoined(List<UnitText> parts) {
        for (int start = 0; start < parts.size(); start++) {
            List<UnitText> tail = parts.subList(start, parts.size());
            for (String join : joins) {
                if (!inventory.fields(UnitText.join(tail, false, join)).isEmpty()
                        || !inventory.fields(UnitText.join(tail, true, join)).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSpread(Heading heading, List<UnitText> parts) {
        for (SpreadHeadings spread : spreads) {
            if (spread.underParent(heading, parts) != null || spread.anywhere(heading, parts) != null) {
                return true;
            }
        }
        return false;
    }
}
