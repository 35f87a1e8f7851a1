/** Measures the program on generated registers, side by side with what else could be used. */
@NullMarked
package org.phaseout.benchmark;

import org.jspecify.annotations.NullMarked;
