package org.phaseout.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.phaseout.disk.Sha256;
import org.phaseout.publish.Publisher;
import org.phaseout.publish.Publisher.Published;
import org.phaseout.store.Grounds;
import org.phaseout.store.Marks;

/** What the store remembers of the edition that was published last: from what, and which bytes it was. */
final class LastEdition {

    private static final String WHAT = "edition";

    private final String program;
    private final Grounds grounds;
    private final Marks marks;

    /** @param program version of the program and hash of the definitions */
    LastEdition(String program, Grounds grounds, Marks marks) {
        this.program = program;
        this.grounds = grounds;
        this.marks = marks;
    }

    /** Everything that makes an edition what it is. */
    private String from() {
        return Sha256.of((program + "\n" + grounds.ofAll()).getBytes(StandardCharsets.UTF_8));
    }

    /** The edition, if nothing that makes it what it is has changed and it stands as it was published. */
    Optional<Published> standing(Publisher publisher) throws IOException {
        String[] told = marks.get(WHAT).orElse("").split(" ", -1);
        return told.length == 3 && told[0].equals(from()) ? publisher.standing(told[1], told[2]) : Optional.empty();
    }

    void remember(Published published) throws IOException {
        marks.set(WHAT, from() + " " + published.runId() + " " + published.manifest());
    }
}
