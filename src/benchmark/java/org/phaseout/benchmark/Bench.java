package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What all cases share. */
record Bench(Sizes sizes, Inputs inputs, Product product, Scripts scripts, Path folder, Path jobs, Protocol protocol) {

    /** One start of a process. */
    interface Start {
        Measured go(int number) throws IOException, InterruptedException;
    }

    /** Measures as often as was asked; a process that fails is not started again. */
    Series repeat(String name, String command, Start start) throws IOException, InterruptedException {
        return repeat(name, command, sizes.repeats(), start);
    }

    Series repeat(String name, String command, int times, Start start) throws IOException, InterruptedException {
        List<Measured> runs = new ArrayList<>();
        boolean well = true;
        for (int i = 0; i < times && well; i++) {
            Measured run = start.go(i);
            runs.add(run);
            well = run.isDone();
        }
        Series series = protocol.add(new Series(name, command, runs));
        if (!well) {
            String said = series.last().output().strip();
            protocol.note(name + " ended with code " + series.last().exitCode() + ": "
                    + said.substring(Math.max(0, said.length() - 500)));
        }
        return series;
    }

    /** Registers of a share of the load. */
    Path registers(int eighths) throws IOException {
        return inputs.registers(Sizes.part(sizes.files(), eighths), sizes.rows());
    }
}
