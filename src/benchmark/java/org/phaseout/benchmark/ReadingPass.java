package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import org.phaseout.read.SheetInfo;
import org.phaseout.read.SheetRow;
import org.phaseout.read.SheetRows;
import org.phaseout.read.SourceFile;
import org.phaseout.read.SourceFiles;

/** Reads all cells of a workbook again and again, warm, and tells how long one cell takes. */
final class ReadingPass {

    static final String NANOS = "Nanoseconds a cell: ";
    private static final long WARM = 3_000_000_000L;
    private static final int BEST_OF = 15;

    private ReadingPass() {}

    /** @param arguments a workbook */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        for (long start = System.nanoTime(); System.nanoTime() - start < WARM; ) {
            cells(file);
        }
        double best = Double.MAX_VALUE;
        for (int i = 0; i < BEST_OF; i++) {
            long start = System.nanoTime();
            long cells = cells(file);
            best = Math.min(best, (double) (System.nanoTime() - start) / cells);
        }
        System.out.println(NANOS + best);
    }

    private static long cells(Path path) throws IOException {
        long cells = 0;
        try (SourceFile file = SourceFiles.open(path, path.getFileName().toString())) {
            for (SheetInfo sheet : file.sheets()) {
                try (SheetRows rows = file.open(sheet)) {
                    for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                        cells += row.cells().size();
                    }
                }
            }
        }
        return cells;
    }
}
