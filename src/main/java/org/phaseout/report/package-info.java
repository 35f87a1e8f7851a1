/** The report of a run for people: one page that needs nothing beside itself, for the screen and for paper. */
@NullMarked
package org.phaseout.report;

import org.jspecify.annotations.NullMarked;
