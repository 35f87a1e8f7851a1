/** Cells become typed, coded and unit-converted records, and issues where that would need a guess. */
@NullMarked
package org.phaseout.normalise;

import org.jspecify.annotations.NullMarked;
