/** Words that all stages share. Plain Java. */
@NullMarked
package org.phaseout.model;

import org.jspecify.annotations.NullMarked;
