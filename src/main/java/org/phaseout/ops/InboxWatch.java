package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.intake.Inbox;
import org.phaseout.intake.Look;

/** Tells whether files came to rest in the inbox since the look before. */
final class InboxWatch {

    private final Inbox inbox;
    private final Set<Path> left = new HashSet<>();
    private @Nullable Look before;

    InboxWatch(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Looks. A file that a run left where it was does not count again before it was gone for a look. */
    boolean hasNew() throws IOException {
        Look earlier = before;
        List<Path> ready = earlier == null ? List.of() : inbox.settled(earlier).ready();
        before = inbox.look();
        left.retainAll(ready);
        return !left.containsAll(ready);
    }

    /** A run took what it could. */
    void taken() throws IOException {
        Look earlier = before;
        if (earlier != null) {
            left.addAll(inbox.settled(earlier).ready());
        }
    }
}
