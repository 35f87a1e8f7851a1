package org.phaseout.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phaseout.read.UnreadableFile;
import org.phaseout.reference.AskedName;
import org.phaseout.store.StoredRow;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The rows of a submission's file as they are to be kept, from where the last commit left off. */
final class SubmissionReader implements ItemStreamReader<StoredRow> {

    private static final String POSITION = "position";

    private final Stages stages;
    private final Path path;
    private final String name;
    private final BooleanSupplier rejected;
    private final Consumer<UnreadableFile> refusal;

    private @Nullable SubmissionFile opened;
    private @Nullable SubmissionFile file;
    private @Nullable RowsAhead rows;
    private final List<AskedName> asked = new ArrayList<>();
    private @Nullable UnreadableFile refused;
    private long position;
    private boolean atEnd;
    private boolean told;

    /**
     * @param rejected whether there is nothing to read because the file was rejected
     * @param refusal is told, within a transaction of the step, that the file cannot be read to its end after all
     */
    SubmissionReader(
            Stages stages, Path path, String name, BooleanSupplier rejected, Consumer<UnreadableFile> refusal) {
        this.stages = stages;
        this.path = path;
        this.name = name;
        this.rejected = rejected;
        this.refusal = refusal;
    }

    /** Takes over a file whose tables are found already, so that they are not looked for again; closes it in time. */
    void take(SubmissionFile found) {
        opened = found;
    }

    /** Closes a file that was taken over and never read. */
    void release() {
        SubmissionFile unused = opened;
        opened = null;
        try {
            if (unused != null) {
                unused.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException("Could not close " + path.getFileName(), e);
        }
    }

    @Override
    public void open(ExecutionContext context) {
        atEnd = rejected.getAsBoolean();
        if (atEnd) {
            return;
        }
        position = context.getLong(POSITION, 0);
        try {
            SubmissionFile found = opened;
            opened = null;
            file = found == null ? stages.open(path, name) : found;
            rows = new RowsAhead(file, position);
        } catch (UnreadableFile e) {
            refused = e; // told when rows are asked for
        } catch (IOException e) {
            throw new ItemStreamException("Could not open " + path.getFileName(), e);
        }
    }

    @Override
    public @Nullable StoredRow read() throws IOException {
        if (refused != null) {
            return refuse(refused);
        } else if (rows == null) {
            return null;
        }
        RowsAhead.Kept kept;
        try {
            kept = rows.next(asked);
        } catch (UnreadableFile e) {
            return refuse(e);
        }
        if (kept == null) {
            atEnd = true;
            return null;
        }
        position = kept.position() + 1;
        return kept.row();
    }

    private @Nullable StoredRow refuse(UnreadableFile why) {
        if (!told) {
            told = true;
            refusal.accept(why);
        }
        refused = why;
        atEnd = true;
        return null;
    }

    /** Whether the file cannot be read, so that rows of it that were read must not be kept. */
    boolean isRefused() {
        return refused != null;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(POSITION, position);
    }

    @Override
    public void close() {
        try {
            if (rows != null) {
                rows.close();
            }
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException("Could not close " + path.getFileName(), e);
        }
    }

    /** What the rows read so far asked people about; each is given once. */
    List<AskedName> askedNames() {
        List<AskedName> taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    boolean isAtEnd() {
        return atEnd;
    }
}
