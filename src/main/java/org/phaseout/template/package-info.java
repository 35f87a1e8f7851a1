/** Workbooks that country officers fill in, made from the definitions so that they are read again without an issue. */
@NullMarked
package org.phaseout.template;

import org.jspecify.annotations.NullMarked;
