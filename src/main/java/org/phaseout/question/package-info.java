/** Names that no list knows: what is asked, what people answer, and the answers as they are kept. */
@NullMarked
package org.phaseout.question;

import org.jspecify.annotations.NullMarked;
