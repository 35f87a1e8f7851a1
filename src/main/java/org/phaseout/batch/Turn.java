package org.phaseout.batch;

import java.util.concurrent.CountDownLatch;

/**
 * The turn of a file. Files are checked and settled one after the other in the order of arrival, for each is held against
 * those before it; but many may be read at a time. One that is read ahead waits here until its turn comes.
 */
public final class Turn {

    private final boolean ahead;
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile boolean called;

    private Turn(boolean ahead) {
        this.ahead = ahead;
    }

    /** Of a file that is read when its turn has come, and no other at the same time. */
    public static Turn alone() {
        return new Turn(false);
    }

    /** Of a file that is read beside others, before its turn. */
    public static Turn ahead() {
        return new Turn(true);
    }

    /**
     * A file that is read beside others cannot be read after all. It is not rejected for that: the reason may be the
     * others, which take memory too, and rejecting is for when its turn has come. So it is read once more, alone.
     */
    public static final class NotAlone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotAlone(Throwable why) {
            super("A file that is read ahead has to be read alone.", why);
        }
    }

    /** To be asked before a file is rejected. */
    void requireAlone(Throwable why) {
        if (ahead) {
            throw new NotAlone(why);
        }
    }

    /** Waits until the turn has come. @return whether it did; if not, the import is to stop here */
    boolean await() throws InterruptedException {
        waiting.countDown();
        if (ahead) {
            decided.await();
        }
        return !ahead || called;
    }

    /** Lets the file be checked and settled. */
    public void call() {
        called = true;
        decided.countDown();
    }

    /** Lets the import stop before the file is checked, unless its turn has come. */
    public void callOff() {
        decided.countDown();
    }

    /** To be told when the import has ended, wherever it did. */
    public void over() {
        waiting.countDown();
    }

    /** Waits until the file is read, so that others have memory and time for themselves. */
    public void awaitRead() throws InterruptedException {
        waiting.await();
    }
}
