/** Jobs and steps that join the stages. */
@NullMarked
package org.phaseout.batch;

import org.jspecify.annotations.NullMarked;
