/** Files as streams of typed cells, and the tables found in them. */
@NullMarked
package org.phaseout.read;

import org.jspecify.annotations.NullMarked;
