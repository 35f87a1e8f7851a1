package org.phaseout.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.phaseout.reference.ReviewedNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is opened, and whose tables are looked for, in a thread of its own while the file before it is still at work.
 *
 * @param reviewed answers of people that counted when it was opened
 */
record OpenedAhead(Path path, String name, ReviewedNames reviewed, CompletableFuture<SubmissionFile> file) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedAhead.class);

    /** Opens a file. */
    interface Opening {
        SubmissionFile open() throws IOException;
    }

    static OpenedAhead begin(Path path, String name, ReviewedNames reviewed, Opening opening) {
        CompletableFuture<SubmissionFile> file = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        file.complete(opening.open());
                    } catch (Throwable e) { // met again by the thread that asks for the file
                        file.completeExceptionally(e);
                    }
                },
                "tables-ahead");
        thread.setDaemon(true);
        thread.start();
        return new OpenedAhead(path, name, reviewed, file);
    }

    boolean isOf(Path otherPath, String otherName, ReviewedNames answers) {
        return path.equals(otherPath) && name.equals(otherName) && reviewed.equals(answers);
    }

    /**
     * Waits for the file; null if it could not be opened. The reason may be that another one was at work, which takes memory
     * too, so it is to be opened once more, alone.
     */
    @Nullable
    SubmissionFile take() {
        try {
            return file.join();
        } catch (CompletionException e) {
            return null;
        }
    }

    /** Closes a file that nobody took, whenever it is open. */
    void letGo() {
        var unused = file.whenComplete((opened, failure) -> close(opened));
    }

    private static void close(@Nullable SubmissionFile opened) {
        try {
            if (opened != null) {
                opened.close();
            }
        } catch (IOException e) {
            LOG.warn("A file that was opened ahead could not be closed", e);
        }
    }
}
