/** Running, watching and mending the pipeline: run, recover, status, trace, validate, describe. */
@NullMarked
package org.phaseout.ops;

import org.jspecify.annotations.NullMarked;
