package org.phaseout.store;

/** Asked last in a transaction that changes something: whether we are still those who may. */
@FunctionalInterface
public interface Fence {

    /** Nobody else can be at work. */
    Fence NONE = () -> {};

    /**
     * Returns if the data may be changed, and keeps others from taking over before the transaction has ended.
     *
     * @throws Lost if somebody else took over; the transaction must not be committed
     */
    void require();

    /** Somebody else took over; nothing more may be changed. */
    final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Lost(long fence) {
            super("Another process took over (lease number " + fence
                    + " is no longer ours). Nothing more was changed.");
        }
    }
}
