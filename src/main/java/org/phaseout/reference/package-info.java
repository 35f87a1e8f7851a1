/** Shared facts and how people write them: countries, substances, blends, units, notation keys, status of parties. */
@NullMarked
package org.phaseout.reference;

import org.jspecify.annotations.NullMarked;
