package org.phaseout.publish;

import java.util.function.Consumer;

/**
 * Rows that stream by once, in the order they are published in. A list's {@code forEach} will do; a query hands
 * over one row at a time and keeps none.
 */
@FunctionalInterface
public interface Rows<R> {

    void forEach(Consumer<? super R> sink);
}
