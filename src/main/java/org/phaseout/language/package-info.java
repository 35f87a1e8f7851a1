/** What people who send files read, in the six languages of the United Nations. */
@NullMarked
package org.phaseout.language;

import org.jspecify.annotations.NullMarked;
