package org.phaseout.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run finds in the inbox. Both lists are sorted by path, whatever the order of the file system.
 *
 * @param ready files that may be taken
 * @param notTaken files that stay, and why
 */
public record Settled(List<Path> ready, List<NotTaken> notTaken) {

    public Settled {
        ready = List.copyOf(ready);
        notTaken = List.copyOf(notTaken);
    }
}
