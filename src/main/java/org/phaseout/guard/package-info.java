/** One run at a time: the lock on the home folder, the lease on the database, requests to stop, and when to run. */
@NullMarked
package org.phaseout.guard;

import org.jspecify.annotations.NullMarked;
