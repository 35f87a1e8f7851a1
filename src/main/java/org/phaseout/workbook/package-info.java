/** What all workbooks that the program writes share: the same content gives the same bytes. */
@NullMarked
package org.phaseout.workbook;

import org.jspecify.annotations.NullMarked;
