package org.phaseout.normalise;

import java.util.ArrayList;
import java.util.List;
import org.phaseout.model.Filling;
import org.phaseout.model.Wording;
import org.phaseout.normalise.Facts.Answer;

/** How to say what a text may have meant. */
final class Proposals {

    private static final String NEAREST = "nearest";

    private Proposals() {}

    /** That nobody knows the text, with what is nearest if something is. */
    static Wording unknown(Answer<?> answer, Object... values) {
        if (answer.proposals().isEmpty()) {
            return Wording.of(values);
        }
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(of(answer));
        return Wording.variant(NEAREST, all.toArray());
    }

    /** The meanings of which one may be right. */
    static Filling of(Answer<?> answer) {
        return Filling.quoted(answer.proposals());
    }
}
