package org.phaseout.normalise;

import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;

/** Where a value is read from, for issues and traces. */
record Place(CellRef at, @Nullable String heading, @Nullable String field, String found) {}
