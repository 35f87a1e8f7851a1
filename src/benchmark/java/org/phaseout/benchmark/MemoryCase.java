package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/** Goal 3: memory does not grow with the rows. Memory of the load itself is measured with the load. */
final class MemoryCase implements Case {

    private static final int MOST = 500;

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        int files = bench.sizes().files();
        int rows = bench.sizes().rows();
        within(bench, bench.product(), "twice as many files", bench.inputs().registers(2 * files, rows));
        within(
                bench,
                bench.product(),
                "one big workbook",
                bench.inputs().registers(1, bench.sizes().big()));
        Product narrow = bench.product().withJava("-Xmx96m");
        Series series = load(
                bench, narrow, "one register in 96 MB of heap", bench.inputs().registers(1, rows));
        bench.protocol()
                .add(new Goal(
                        3,
                        "one register at -Xmx96m",
                        "imported",
                        series.isDone()
                                ? "imported"
                                : "ended with code " + series.last().exitCode(),
                        series.isDone()));
    }

    private static void within(Bench bench, Product product, String what, Path registers)
            throws IOException, InterruptedException {
        Series series = load(bench, product, what, registers);
        bench.protocol()
                .add(
                        series.isDone()
                                ? Goal.atMost(3, "peak memory, " + what, MOST, " MiB", series.peakMiB())
                                : new Goal(3, "peak memory, " + what, "≤ 500 MiB", "the run failed", false));
    }

    private static Series load(Bench bench, Product product, String what, Path registers)
            throws IOException, InterruptedException {
        return bench.repeat(what, product.command("run"), 1, i -> {
            Path home = product.home("memory");
            Product.fill(home, registers);
            return product.night(home);
        });
    }
}
