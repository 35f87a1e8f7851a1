/** Phaseout: country workbooks in, indicator tables out. The packages follow the way of the data. */
@NullMarked
package org.phaseout;

import org.jspecify.annotations.NullMarked;
