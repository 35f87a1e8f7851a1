/** The append-only log of who did what and when, each line holding the hash of the one before. */
@NullMarked
package org.phaseout.audit;

import org.jspecify.annotations.NullMarked;
