package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;

/** Patterns of a definition, made ready once. */
final class Wildcards {

    private final List<Wildcard> patterns = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private Wildcards() {}

    static Wildcards of(List<String> patterns) {
        Wildcards all = new Wildcards();
        patterns.forEach(p -> all.add(p, p));
        return all;
    }

    /** Patterns of what is passed over, each with its reason. */
    static Wildcards skips(List<Form.Skip> skips) {
        Wildcards all = new Wildcards();
        skips.forEach(s -> all.add(s.match(), s.because()));
        return all;
    }

    private void add(String pattern, String reason) {
        patterns.add(Wildcard.of(pattern));
        reasons.add(reason);
    }

    /** Whether some pattern begins as one of the texts does: most texts are told by a look at that. */
    private boolean mayFit(String... texts) {
        for (Wildcard pattern : patterns) {
            for (String text : texts) {
                if (pattern.mayFit(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean any(String text) {
        return reason(text) != null;
    }

    /** The reason beside the first pattern that one of the texts fits; null if none does. */
    @Nullable
    String reason(String... texts) {
        if (!mayFit(texts)) {
            return null;
        }
        List<String> plain = new ArrayList<>(texts.length);
        for (String text : texts) {
            plain.add(Wildcard.plain(text));
        }
        for (int i = 0; i < patterns.size(); i++) {
            Wildcard pattern = patterns.get(i);
            for (String text : plain) {
                if (pattern.fits(text)) {
                    return reasons.get(i);
                }
            }
        }
        return null;
    }
}
