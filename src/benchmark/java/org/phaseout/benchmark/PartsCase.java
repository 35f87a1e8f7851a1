package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The parts by themselves, warm: how long a row takes to be read, and to be normalised. */
final class PartsCase implements Case {

    private static final int ROWS = 2_000;

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        Path register = Passes.files(bench.inputs().registers(1, ROWS)).get(0);
        try {
            for (RunResult result : new Runner(new OptionsBuilder()
                            .include(RowBenchmark.class.getName())
                            .param("file", register.toString())
                            .param("jobs", bench.jobs().toString())
                            .forks(1)
                            .warmupIterations(3)
                            .warmupTime(TimeValue.seconds(2))
                            .measurementIterations(bench.sizes().repeats())
                            .measurementTime(TimeValue.seconds(2))
                            .build())
                    .run()) {
                bench.protocol()
                        .note("%s: %s µs a row"
                                .formatted(
                                        result.getPrimaryResult().getLabel(),
                                        Figures.of(result.getPrimaryResult().getScore() / ROWS)));
            }
        } catch (RunnerException e) {
            throw new IOException(e);
        }
    }
}
