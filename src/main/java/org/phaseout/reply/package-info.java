/** What goes back to the sender: a marked copy of the workbook, and a letter. */
@NullMarked
package org.phaseout.reply;

import org.jspecify.annotations.NullMarked;
