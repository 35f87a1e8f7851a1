/** Indicator tables: the definitions' SQL over summaries, added up from countries to regions, party groups and the world. */
@NullMarked
package org.phaseout.indicator;

import org.jspecify.annotations.NullMarked;
