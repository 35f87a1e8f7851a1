package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.batch.SubmissionFile;
import org.phaseout.read.ReadRow;
import org.phaseout.read.SubmissionRows;

/** Reads, normalises and holds against the row rules all rows of workbooks as the program does, and stores none. */
final class NormalisingPass {

    private NormalisingPass() {}

    /** @param arguments folder of workbooks, folder of definitions */
    public static void main(String[] arguments) throws Exception {
        List<Path> files = Passes.files(Path.of(arguments[0]));
        Stages stages = new Stages(Jobs.read(Path.of(arguments[1])));
        Passes.measure(() -> {
            long seen = 0;
            for (Path file : files) {
                seen += normalise(stages, file);
            }
            return seen;
        });
    }

    private static long normalise(Stages stages, Path path) throws IOException {
        long seen = 0;
        try (SubmissionFile file = stages.open(path, path.getFileName().toString());
                SubmissionRows rows = file.rows()) {
            for (ReadRow row = rows.next(); row != null; row = rows.next()) {
                seen += file.outcome(row).cellsRead();
            }
        }
        return seen;
    }
}
