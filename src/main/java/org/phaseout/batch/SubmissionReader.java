package org.phaseout.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phaseout.read.ReadRow;
import org.phaseout.read.SubmissionRows;
import org.phaseout.read.UnreadableFile;
import org.phaseout.reference.AskedName;
import org.phaseout.store.StoredRow;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The rows of a submission's file, from where the last commit left off. */
final class SubmissionReader implements ItemStreamReader<ReadRow> {

    private static final String POSITION = "position";

    private final Stages stages;
    private final Path path;
    private final String name;
    private final BooleanSupplier rejected;
    private final Consumer<UnreadableFile> refusal;

    private @Nullable SubmissionFile opened;
    private @Nullable SubmissionFile file;
    private @Nullable SubmissionRows rows;
    private @Nullable UnreadableFile refused;
    private long position;
    private boolean atEnd;

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
            rows = file.rows();
            rows.skipTo(position);
        } catch (UnreadableFile e) {
            refused = e; // told when rows are asked for
        } catch (IOException e) {
            throw new ItemStreamException("Could not open " + path.getFileName(), e);
        }
    }

    @Override
    public @Nullable ReadRow read() throws IOException {
        if (refused != null) {
            return refuse(refused);
        } else if (rows == null) {
            return null;
        }
        ReadRow row;
        try {
            row = rows.next();
        } catch (UnreadableFile e) {
            return refuse(e);
        }
        if (row == null) {
            atEnd = true;
        } else {
            position = row.position() + 1;
        }
        return row;
    }

    private @Nullable ReadRow refuse(UnreadableFile why) {
        if (!atEnd) {
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

    /** What a row that was read is to be kept as. */
    StoredRow outcome(ReadRow row) {
        if (file == null) {
            throw new IllegalStateException("The file is open while its rows are read.");
        }
        return file.outcome(row);
    }

    /** What the rows read so far asked people about; each is given once. */
    List<AskedName> askedNames() {
        return file == null ? List.of() : file.askedNames();
    }

    boolean isAtEnd() {
        return atEnd;
    }
}
