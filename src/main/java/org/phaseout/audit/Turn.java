package org.phaseout.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.time.Duration;

/** Lets one process at a time at the log. Threads of this process take turns by themselves. */
final class Turn {

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Turn() {}

    /**
     * Waits for the lock, which goes when the channel is closed.
     *
     * @throws IOException if another process does not let go of the log
     */
    static void take(FileChannel channel, boolean shared) throws IOException {
        for (long tries = LONGEST.dividedBy(BETWEEN); tries > 0; tries--) {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (lock != null) {
                return;
            }
            try {
                Thread.sleep(BETWEEN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IOException("Another process holds the audit log and does not let go of it.");
    }
}
