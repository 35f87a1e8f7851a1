package org.phaseout.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands on top: one sentence, and the same in figures. */
final class Verdict {

    private final Words words;
    private final Facts facts;
    private final Map<FileState, Long> states;

    Verdict(Words words, Facts facts) {
        this.words = words;
        this.facts = facts;
        this.states = facts.byState();
    }

    /** What became of the files: "22 files: 13 accepted, 9 returned". */
    String files() {
        if (facts.files().isEmpty()) {
            return words.text("verdict.none");
        }
        List<String> parts = new ArrayList<>();
        states.forEach((state, count) -> {
            if (count > 0) {
                parts.add(Numbers.of(count) + " " + words.text("state." + state.key()));
            }
        });
        return words.count("verdict.files", facts.files().size(), Words.list(parts));
    }

    /** Countries that the definitions say are to be looked at; the same words of several charts are said once. */
    String areas() {
        Map<String, Long> counts = new LinkedHashMap<>();
        facts.charts().stream()
                .filter(c -> !c.needingPerson().isEmpty())
                .forEach(c ->
                        counts.merge(c.chart().says(), (long) c.needingPerson().size(), Long::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((says, count) -> parts.add(words.count("verdict.areas", count, says)));
        return parts.isEmpty() ? words.text("verdict.end") : words.text("verdict.and", Words.list(parts));
    }

    void tiles(Html html) {
        html.element(
                "dl",
                () -> {
                    states.forEach(
                            (state, count) -> tile(html, words.text("state." + state.key()), count, state.key()));
                    tile(html, words.text("tile.issues"), facts.issues().count(), "plain");
                },
                "class",
                "tiles");
    }

    private static void tile(Html html, String what, long count, String kind) {
        html.element(
                "div",
                () -> {
                    html.element("dt", what);
                    html.element("dd", Numbers.of(count));
                },
                "class",
                (count == 0 ? "tile none " : "tile ") + kind);
    }
}
