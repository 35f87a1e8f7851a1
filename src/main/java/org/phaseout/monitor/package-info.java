/** What monitoring sees of the runs: figures for Prometheus, and a ping that tells when a run did not come. */
@NullMarked
package org.phaseout.monitor;

import org.jspecify.annotations.NullMarked;
