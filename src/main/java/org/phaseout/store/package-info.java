/** Submissions, sections, records, issues and summaries: all writing to the database. */
@NullMarked
package org.phaseout.store;

import org.jspecify.annotations.NullMarked;
