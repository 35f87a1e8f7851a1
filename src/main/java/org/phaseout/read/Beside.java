package org.phaseout.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells tables that stand beside each other: their headings come again behind a blank column. */
final class Beside {

    private final FormMatch match;
    private final List<Integer> starts = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();

    private Beside(FormMatch match) {
        this.match = match;
    }

    /** The columns of each table, together the whole sheet; one area where nothing comes twice. */
    static List<Area> areas(@Nullable FormMatch match) {
        if (match == null || match.columns().twice().isEmpty()) {
            return List.of(Area.SHEET);
        }
        Beside beside = new Beside(match);
        beside.findStarts();
        return beside.cut();
    }

    private void findStarts() {
        List<HeadingMeaning> block = new ArrayList<>();
        int last = -2;
        for (HeadingMeaning meaning : match.columns().all()) {
            int column = meaning.heading().column();
            if (column > last + 1 || startsAnew(block, meaning)) {
                close(block);
            }
            block.add(meaning);
            last = column;
        }
        close(block);
    }

    /** Whether the first heading of the block comes again, as where no blank column parts the tables. */
    private boolean startsAnew(List<HeadingMeaning> block, HeadingMeaning meaning) {
        return !block.isEmpty() && !fields(meaning).isEmpty() && fields(meaning).equals(fields(block.get(0)));
    }

    private List<String> fields(HeadingMeaning meaning) {
        return match.words().meaning(meaning.heading()).fields();
    }

    /** A block of headings starts a table if one of them was there before; else it goes on with the last. */
    private void close(List<HeadingMeaning> block) {
        if (block.isEmpty()) {
            return;
        }
        Set<String> own = new HashSet<>();
        block.forEach(m -> own.addAll(fields(m)));
        boolean again = own.stream().anyMatch(fields::contains);
        if (starts.isEmpty() || again) {
            starts.add(block.get(0).heading().column());
            fields.clear();
        }
        fields.addAll(own);
        block.clear();
    }

    private List<Area> cut() {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int first = i == 0 ? 0 : starts.get(i);
            int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Integer.MAX_VALUE;
            areas.add(new Area(1, Integer.MAX_VALUE, first, last));
        }
        return areas;
    }
}
