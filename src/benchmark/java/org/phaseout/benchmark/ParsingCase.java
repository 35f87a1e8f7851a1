package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Goal 4: reading and normalising without storing, beside the least that any reader of the same files must do. */
final class ParsingCase implements Case {

    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx512m");

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        Path registers = bench.registers(8);
        Series bare = pass(bench, "unzip and Aalto StAX alone", BarePass.class, registers.toString());
        Series ours = pass(
                bench,
                "read, normalised and checked row by row",
                NormalisingPass.class,
                registers.toString(),
                bench.jobs().toString());
        String what = "computing time of reading and normalising, in passes of unzip and StAX";
        bench.protocol()
                .add(
                        bare.isDone() && ours.isDone()
                                ? Goal.atMost(4, what, 1.5, " times", seconds(ours) / seconds(bare))
                                : Goal.unmeasured(4, what, "≤ 1.5 times", "a pass failed"));
    }

    private static Series pass(Bench bench, String name, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        return bench.repeat(
                name,
                "java " + String.join(" ", OPTIONS) + " " + main.getName(),
                i -> bench.scripts().run(Scripts.java(OPTIONS, main, arguments)));
    }

    private static double seconds(Series series) {
        return series.median(run -> Passes.seconds(run.output()));
    }
}
