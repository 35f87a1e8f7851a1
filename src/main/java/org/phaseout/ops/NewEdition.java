package org.phaseout.ops;

import java.io.IOException;
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

    /** Figures that a report names; {@code diff} names them all. */
    private static final int NAMED = 200;

    /** @param before folder of the edition that was the latest until now */
    static NewEdition of(Published published, Optional<Path> before) throws IOException {
        boolean other = before.isPresent() && !before.get().endsWith(published.runId());
        return new NewEdition(
                published.runId(),
                published.folder(),
                other ? MovedFigures.of(before.get(), published.folder(), NAMED) : null);
    }
}
