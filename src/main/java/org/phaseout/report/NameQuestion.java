package org.phaseout.report;

import org.phaseout.publish.IssueEntry;

/** A name that no list knows, wherever it stands: asked once, however often it occurs. */
final class NameQuestion {

    private final IssueEntry first;
    private long count;

    NameQuestion(IssueEntry first) {
        this.first = first;
    }

    void again() {
        count++;
    }

    IssueEntry first() {
        return first;
    }

    long count() {
        return count;
    }

    /** The kind of name and the name. */
    record Key(String kind, String found) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = kind.compareTo(other.kind);
            return order == 0 ? found.compareTo(other.found) : order;
        }
    }
}
