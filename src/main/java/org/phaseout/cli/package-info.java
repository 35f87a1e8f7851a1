/** Commands: arguments, printing, exit codes. */
@NullMarked
package org.phaseout.cli;

import org.jspecify.annotations.NullMarked;
