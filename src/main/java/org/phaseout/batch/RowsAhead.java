package org.phaseout.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.phaseout.read.ReadRow;
import org.phaseout.read.SubmissionRows;
import org.phaseout.read.UnreadableFile;
import org.phaseout.reference.AskedName;
import org.phaseout.store.StoredRow;

/**
 * Reads and normalises the rows of a file in a thread of its own, while others are stored: a bounded number of them ahead,
 * in the order of the file. What goes wrong is told where it would have been met without the thread.
 */
final class RowsAhead implements Closeable {

    private static final int ROWS = 250;
    private static final int MOST_AHEAD = 2;
    private static final long MILLIS = 50;

    private final SubmissionFile file;
    private final long from;
    private final BlockingQueue<Batch> ahead = new ArrayBlockingQueue<>(MOST_AHEAD);
    private final Thread thread;
    private volatile boolean closed;
    private Batch at = Batch.EMPTY;
    private int next;

    /** A row as it is to be kept, with its running number in the file. */
    record Kept(long position, StoredRow row) {}

    /**
     * Some rows that follow each other.
     *
     * @param asked what they ask people about for the first time
     * @param end why no rows follow; null if there may be more
     */
    private record Batch(
            List<Kept> rows,
            List<AskedName> asked,
            @Nullable End end) {
        private static final Batch EMPTY = new Batch(List.of(), List.of(), null);
    }

    /** @param failure what went wrong, if anything did */
    private record End(@Nullable Throwable failure) {}

    /** @param from running number of the first row that is wanted */
    RowsAhead(SubmissionFile file, long from) {
        this.file = file;
        this.from = from;
        this.thread = new Thread(this::readAll, "rows-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll() {
        End end;
        try (SubmissionRows rows = file.rows()) {
            skip(rows);
            readAll(rows);
            end = new End(null);
        } catch (Throwable e) { // told by the thread that takes the rows
            end = new End(e);
        }
        offer(new Batch(List.of(), file.askedNames(), end));
    }

    /** Rows that were stored by a process before are gone through too, for what is told once was told there. */
    private void skip(SubmissionRows rows) throws IOException {
        while (rows.position() < from && !closed) {
            ReadRow row = rows.next();
            if (row == null) {
                throw new IllegalStateException("The file has " + rows.position() + " rows, not " + from);
            }
            file.outcome(row);
        }
        file.askedNames();
    }

    private void readAll(SubmissionRows rows) throws IOException {
        List<Kept> read = new ArrayList<>(ROWS);
        for (ReadRow row = rows.next(); row != null && !closed; row = rows.next()) {
            read.add(new Kept(row.position(), file.outcome(row)));
            if (read.size() == ROWS) {
                offer(new Batch(read, file.askedNames(), null));
                read = new ArrayList<>(ROWS);
            }
        }
        offer(new Batch(read, file.askedNames(), null));
    }

    private void offer(Batch batch) {
        try {
            boolean taken = false;
            while (!closed && !taken) {
                taken = ahead.offer(batch, MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The next row, or null at the end of the file.
     *
     * @param asked takes what the rows up to here asked people about
     * @throws UnreadableFile if the sender must act
     */
    @Nullable
    Kept next(List<AskedName> asked) throws IOException {
        while (next == at.rows().size()) {
            End end = at.end();
            if (end != null) {
                tell(end.failure());
                return null;
            }
            at = taken();
            next = 0;
            asked.addAll(at.asked());
        }
        return at.rows().get(next++);
    }

    private Batch taken() throws IOException {
        try {
            while (true) {
                boolean gone = !thread.isAlive(); // asked before the last look, so that what it left is not missed
                Batch batch = ahead.poll(MILLIS, TimeUnit.MILLISECONDS);
                if (batch != null) {
                    return batch;
                } else if (gone) {
                    throw new IllegalStateException("The thread that reads the file has died.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Reading was interrupted.", e);
        }
    }

    private static void tell(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        }
    }

    /** Ends the thread; the file stays open. */
    @Override
    public void close() throws IOException {
        closed = true;
        ahead.clear();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the rows were let go.", e);
        }
    }
}
