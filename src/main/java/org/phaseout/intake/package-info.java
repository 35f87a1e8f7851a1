/** Takes files from the inbox: only settled ones, each once; keeps their bytes in the archive and says why others are not taken. */
@NullMarked
package org.phaseout.intake;

import org.jspecify.annotations.NullMarked;
