package org.phaseout.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;

/**
 * Answers what one file asks about names, and remembers what was asked: a later answer can change what is read from the
 * file only if the file asked for it. Not safe for threads.
 */
public final class NameLog {

    private final ReviewedNames reviewed;
    private final Map<Entry, AskedName> asked = new LinkedHashMap<>();

    public NameLog(ReviewedNames reviewed) {
        this.reviewed = reviewed;
    }

    private record Entry(NameQuestion question, String form, String name) {}

    /** The answer to a question that the file comes upon; null if there is none. */
    public @Nullable Review review(NameQuestion question, String form, String name) {
        Review review = reviewed.find(question.id(), form);
        asked.putIfAbsent(new Entry(question, form, name), new AskedName(question, form, name, null, review, 0));
        return review;
    }

    /** An issue is raised for a name that was asked about. */
    public void raised(NameQuestion question, String form, String name, CellRef at) {
        Entry entry = new Entry(question, form, name);
        if (!asked.containsKey(entry)) {
            review(question, form, name);
        }
        asked.computeIfPresent(entry, (k, before) -> before.again(at));
    }

    /** What was asked since this was called last. */
    public List<AskedName> take() {
        List<AskedName> taken = new ArrayList<>(asked.values());
        asked.clear();
        return taken;
    }
}
