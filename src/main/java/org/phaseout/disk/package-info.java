/** The few things that are done to files and folders wherever bytes are kept. It knows nothing of what the files hold. */
@NullMarked
package org.phaseout.disk;

import org.jspecify.annotations.NullMarked;
