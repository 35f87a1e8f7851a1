package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.batch.SubmissionFile;
import org.phaseout.read.ReadRow;
import org.phaseout.read.SubmissionRows;

/** A register's rows, read and normalised. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RowBenchmark {

    @Param("")
    String file = "";

    @Param("jobs")
    String jobs = "";

    private final List<ReadRow> rows = new ArrayList<>();
    private SubmissionFile opened;

    /** Reads the rows once, for normalising them. */
    @Setup
    public void read() throws IOException {
        Path path = Path.of(file);
        opened = new Stages(Jobs.read(Path.of(jobs)))
                .open(path, path.getFileName().toString());
        try (SubmissionRows all = opened.rows()) {
            for (ReadRow row = all.next(); row != null; row = all.next()) {
                rows.add(row);
            }
        }
    }

    /** Reads the sheet from its first row to its last. */
    @Benchmark
    public long reading() throws IOException {
        long seen = 0;
        try (SubmissionRows all = opened.rows()) {
            for (ReadRow row = all.next(); row != null; row = all.next()) {
                seen += row.position();
            }
        }
        return seen;
    }

    /** Normalises all rows and holds them against the row rules. */
    @Benchmark
    public long normalising() throws IOException {
        long seen = 0;
        for (ReadRow row : rows) {
            seen += opened.outcome(row).cellsRead();
        }
        return seen;
    }

    @TearDown
    public void close() throws IOException {
        opened.close();
    }
}
