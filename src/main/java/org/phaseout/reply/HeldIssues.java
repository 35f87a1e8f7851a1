package org.phaseout.reply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Issue;

/**
 * Issues that are fetched once and held, so that a file with some thousands of them costs one look into the store. Of
 * more than a few megabytes nothing is held: they are fetched as often as they are asked for.
 */
public final class HeldIssues implements FoundIssues {

    private static final int MOST_LETTERS = 4_000_000;

    /** What an issue takes beside its texts. */
    private static final int LETTERS_OF_ISSUE = 200;

    private final FoundIssues source;
    private final int most;
    private @Nullable List<Issue> held;
    private boolean tooMany;

    public HeldIssues(FoundIssues source) {
        this(source, MOST_LETTERS);
    }

    HeldIssues(FoundIssues source, int most) {
        this.source = source;
        this.most = most;
    }

    @Override
    public void each(Taker taker) throws IOException {
        List<Issue> known = held;
        if (known != null) {
            for (Issue issue : known) {
                taker.take(issue);
            }
        } else if (tooMany) {
            source.each(taker);
        } else {
            fetch(taker);
        }
    }

    private void fetch(Taker taker) throws IOException {
        List<Issue> fetched = new ArrayList<>();
        long[] left = {most};
        source.each(issue -> {
            left[0] -= letters(issue);
            if (left[0] >= 0) {
                fetched.add(issue);
            } else {
                fetched.clear();
            }
            taker.take(issue);
        });
        tooMany = left[0] < 0;
        held = tooMany ? null : fetched;
    }

    private static int letters(Issue issue) {
        String header = issue.columnHeader();
        return LETTERS_OF_ISSUE
                + issue.found().length()
                + issue.message().length()
                + issue.fix().length()
                + (header == null ? 0 : header.length());
    }
}
