package org.phaseout.store;

/** Asked last in a transaction that changes something: whether we are still those who may. */
@FunctionalInterface
public interface Fence {

    /** Nobody else can be at work. */
    Fence NONE = () -> {};

    /**
     * Returns if the data may be changed, and keeps others from taking over before the transaction has ended.
     *
     * @throws RuntimeException if somebody else took over; the transaction must not be committed
     */
    void require();
}
