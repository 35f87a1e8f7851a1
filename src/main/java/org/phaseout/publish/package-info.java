/** Writes what a run gives: tables as CSV and as one workbook, issues, manifest; written aside and moved into place. */
@NullMarked
package org.phaseout.publish;

import org.jspecify.annotations.NullMarked;
