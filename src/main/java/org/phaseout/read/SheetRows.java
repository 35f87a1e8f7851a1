package org.phaseout.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet from top to bottom, read as they are asked for. */
public interface SheetRows extends Closeable {

    /** The next row with a filled cell, or null at the end. */
    @Nullable
    SheetRow next() throws IOException;

    /** Columns that are hidden or have no width, from 0; complete once the first row was asked for. */
    BitSet hiddenColumns();
}
