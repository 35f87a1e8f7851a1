package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/** Goal 7: what it costs to start, after the set-up was made. */
final class StartCase implements Case {

    private static final double MOST = 1;

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        Product product = bench.product();
        bench.repeat("setup", product.command("setup"), 1, i -> product.setUp());
        Path home = product.home("start");
        Product.fill(home, bench.inputs().registers(1, bench.sizes().smallRows()));
        bench.repeat("first night of a small store", product.command("run"), 1, i -> product.night(home));
        under(bench, "status", bench.repeat("status", product.command("status"), i -> product.status(home)));
        under(bench, "--help", bench.repeat("--help", product.command("--help"), i -> product.run("--help")));
    }

    private static void under(Bench bench, String what, Series series) {
        bench.protocol().add(Goal.atMost(7, "computing time of " + what, MOST, " s", series.cpu()));
    }
}
