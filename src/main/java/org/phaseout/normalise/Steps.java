package org.phaseout.normalise;

import java.util.ArrayList;
import java.util.List;

/** The steps of one conversion, kept only where somebody traces it. */
final class Steps {

    private final boolean kept;
    private final List<String> steps = new ArrayList<>();

    Steps(boolean kept) {
        this.kept = kept;
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

    List<String> list() {
        return List.copyOf(steps);
    }
}
