package org.phaseout.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The steps of one conversion, kept only where somebody traces it. */
final class Steps {

    private final boolean kept;
    private final List<String> steps;

    Steps(boolean kept) {
        this.kept = kept;
        this.steps = kept ? new ArrayList<>() : List.of();
    }

    /** @param step sentence in which each {} stands for what was found, in turn */
    void add(String step, String... found) {
        if (!kept) {
            return;
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (String one : found) {
            int at = step.indexOf("{}", from);
            filled.append(step, from, at).append(one);
            from = at + 2;
        }
        steps.add(filled.append(step.substring(from)).toString());
    }

    /** A step that ends in a figure and what stands behind it; the figure is written only if it is kept. */
    void add(String step, BigDecimal figure, String behind) {
        if (kept) {
            add(step, Exact.text(figure) + behind);
        }
    }

    /** A figure was brought from one unit of its kind to another. */
    void add(BigDecimal factor, Facts.Unit stored) {
        if (kept) {
            add("x {} / {} to {}", Exact.text(factor), Exact.text(stored.factor()), stored.code());
        }
    }

    List<String> list() {
        return List.copyOf(steps);
    }
}
