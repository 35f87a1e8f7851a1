package org.phaseout.ops;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.publish.MovedFigures;
import org.phaseout.publish.Publisher.Published;

/**
 * An edition that a run published.
 *
 * @param moved what differs from the one before; null if it is the same one, or the first
 */
record NewEdition(String runId, Path folder, @Nullable MovedFigures moved) {

    /** @param before folder of the edition that was the latest until now */
    static NewEdition of(Published published, Optional<Path> before) {
        boolean same = before.isPresent() && before.get().endsWith(published.runId());
        return new NewEdition(published.runId(), published.folder(), same ? null : published.moved());
    }
}
