/** Records are held against the rules of their inventory. */
@NullMarked
package org.phaseout.check;

import org.jspecify.annotations.NullMarked;
