/** What an inventory is: its forms, fields, checks, summary and tables, read from files that an analyst can edit. */
@NullMarked
package org.phaseout.definition;

import org.jspecify.annotations.NullMarked;
