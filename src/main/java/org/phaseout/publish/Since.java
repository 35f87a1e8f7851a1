package org.phaseout.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an edition is held against.
 *
 * @param first whether nothing was published before
 * @param moved what differs from the edition before; null if there is none, or if it cannot be read any more
 */
public record Since(boolean first, @Nullable MovedFigures moved) {

    /** Nothing was published before. */
    public static final Since FIRST = new Since(true, null);

    /** There was an edition before, and it is gone or damaged. */
    public static final Since UNKNOWN = new Since(false, null);

    /** Figures that are named; {@code diff} names them all. */
    private static final int NAMED = 200;

    /** An edition that was damaged meanwhile keeps no new one from being published. */
    static Since of(Optional<Path> before, Path after) {
        if (before.isEmpty()) {
            return FIRST;
        }
        try {
            MovedFigures moved = MovedFigures.of(before.get(), after, NAMED);
            String name = EditionInputs.name(before.get()); // the folder may be called otherwise, as in a backup
            return new Since(
                    false,
                    new MovedFigures(
                            name == null ? moved.since() : name, moved.counts(), moved.figures(), moved.more()));
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
