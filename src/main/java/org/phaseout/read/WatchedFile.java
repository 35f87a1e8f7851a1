package org.phaseout.read;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;

/**
 * A file whose reading costs no more time and memory than a file may. What goes beyond is refused, and the run goes on:
 * errors of the machine count against the file only where nothing but reading is at work.
 */
final class WatchedFile implements SourceFile {

    private final SourceFile file;
    private final Allowance allowance;

    private WatchedFile(SourceFile file, Allowance allowance) {
        this.file = file;
        this.allowance = allowance;
    }

    static SourceFile open(Allowance allowance, Reading<SourceFile> opening) throws IOException {
        return new WatchedFile(watched(allowance, opening), allowance);
    }

    private static <T> T watched(Allowance allowance, Reading<T> reading) throws IOException {
        try {
            return timed(allowance, reading);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw tooMuchMemory();
        }
    }

    private static UnreadableFile tooMuchMemory() {
        return new UnreadableFile("TOO_MUCH_MEMORY", Wording.PLAIN);
    }

    private static <T> T timed(Allowance allowance, Reading<T> reading) throws IOException {
        T read;
        allowance.begin();
        try {
            read = reading.read();
        } finally {
            allowance.end();
        }
        allowance.check();
        return read;
    }

    @Override
    public String format() {
        return file.format();
    }

    @Override
    public List<SheetInfo> sheets() {
        return file.sheets();
    }

    @Override
    public String encoding() {
        return file.encoding();
    }

    @Override
    public List<Issue> issues() {
        return file.issues();
    }

    @Override
    public Optional<FormMark> mark(SheetInfo sheet) {
        return file.mark(sheet);
    }

    @Override
    public SheetRows open(SheetInfo sheet) throws IOException {
        return new Rows(sheet, watched(allowance, () -> file.open(sheet)));
    }

    @Override
    public List<Merge> merges(SheetInfo sheet, int lastRow) throws IOException {
        return watched(allowance, () -> file.merges(sheet, lastRow));
    }

    @Override
    public <T> T findingTables(Reading<T> work) throws IOException {
        return watched(allowance, work);
    }

    @Override
    public <T> T counted(Reading<T> work) throws IOException {
        return timed(allowance, work);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Rows that are counted and timed. */
    private final class Rows implements SheetRows {

        private final SheetInfo sheet;
        private final SheetRows rows;
        private final int most = allowance.limits().of(Limit.ROWS);
        private int given;

        Rows(SheetInfo sheet, SheetRows rows) {
            this.sheet = sheet;
            this.rows = rows;
        }

        @Override
        public @Nullable SheetRow next() throws IOException {
            SheetRow row = watched();
            if (row != null && ++given > most) {
                throw new UnreadableFile(
                        "TOO_MANY_ROWS", allowance.limits().over(Limit.ROWS, Filling.quoted(sheet.name())));
            }
            return row;
        }

        private @Nullable SheetRow watched() throws IOException {
            SheetRow row;
            allowance.begin();
            try {
                row = rows.next();
            } catch (OutOfMemoryError | StackOverflowError e) {
                throw tooMuchMemory();
            } finally {
                allowance.end();
            }
            allowance.check();
            return row;
        }

        @Override
        public BitSet hiddenColumns() {
            return rows.hiddenColumns();
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
