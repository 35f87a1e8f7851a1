package org.phaseout.benchmark;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How much is measured. Without any option it is over in minutes and shows that all works; the goals are set for the full size. */
final class Sizes {

    private static final int STEPS = 8;

    @Option(names = "--full", description = "The sizes that the goals are set for; takes hours.")
    private boolean full;

    @Option(names = "--files", description = "Registers of the load.")
    private int files;

    @Option(names = "--rows", description = "Rows of each.")
    private int rows;

    @Option(names = "--big", description = "Rows of the one big workbook.")
    private int big;

    @Option(names = "--small", description = "Small files of a night.")
    private int small;

    @Option(names = "--repeats", description = "Cold processes a figure; the median counts.")
    private int repeats;

    @Option(names = "--limit", description = "Minutes after which a process is ended.", defaultValue = "60")
    private int limit = 60;

    int files() {
        return given(files, 8, 50);
    }

    int rows() {
        return given(rows, 500, 20_000);
    }

    int big() {
        return given(big, 5_000, 1_000_000);
    }

    int small() {
        return given(small, 16, 10_000);
    }

    /** Rows of each small file. */
    int smallRows() {
        return 20;
    }

    int repeats() {
        return given(repeats, 1, 3);
    }

    Duration limit() {
        return Duration.ofMinutes(limit);
    }

    /** An eighth, a quarter, a half or the whole of a number. */
    static int part(int whole, int eighths) {
        return Math.max(1, whole * eighths / STEPS);
    }

    private int given(int wanted, int quick, int whole) {
        return wanted > 0 ? wanted : full ? whole : quick;
    }
}
