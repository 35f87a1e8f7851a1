package org.phaseout.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import org.phaseout.read.SheetInfo;
import org.phaseout.read.SheetRow;
import org.phaseout.read.SheetRows;
import org.phaseout.read.SourceFile;
import org.phaseout.read.SourceFiles;

/** Reads all cells of a workbook again and again, warm, and tells the computing time that one cell takes at best. */
final class ReadingPass {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String NANOS = "Nanoseconds a cell: ";
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
            long start = THREADS.getCurrentThreadCpuTime();
            long cells = cells(file);
            best = Math.min(best, (double) (THREADS.getCurrentThreadCpuTime() - start) / cells);
        }
        System.out.println(NANOS + best);
    }

    /** What a pass printed. */
    static double nanos(String output) {
        return output.lines()
                .filter(line -> line.startsWith(NANOS))
                .mapToDouble(line -> Double.parseDouble(line.substring(NANOS.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The pass did not end well:\n" + output));
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
