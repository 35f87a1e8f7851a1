/** A copy of everything that the tables can be made from anew, made while the program is at work. */
@NullMarked
package org.phaseout.backup;

import org.jspecify.annotations.NullMarked;
