package org.phaseout.read;

import java.util.ArrayList;
import java.util.List;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;

/** Gathers the texts that cells of a workbook share, as many as there is room for. */
final class SharedTexts {

    /** What a text takes beside its characters. */
    private static final int EACH = 48;

    private final List<String> texts = new ArrayList<>();
    private final Limits limits;
    private long bytes;

    SharedTexts(Limits limits) {
        this.limits = limits;
    }

    void add(String text) throws UnreadableFile {
        bytes += EACH + 2L * text.length();
        if (texts.size() >= limits.of(Limit.TEXTS)) {
            throw new UnreadableFile("TOO_MANY_STRINGS", limits.over(Limit.TEXTS));
        }
        if (bytes > limits.bytes(Limit.TEXTS_MB)) {
            throw new UnreadableFile("TOO_MANY_STRINGS", limits.over(Limit.TEXTS_MB));
        }
        texts.add(text);
    }

    List<String> all() {
        return texts;
    }
}
