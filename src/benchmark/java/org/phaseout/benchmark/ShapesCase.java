package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Goal 4: that reading is not tuned to plain registers, for a cell of any other shape costs not much more. */
final class ShapesCase implements Case {

    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx512m");
    private static final int ROWS = 3_000;
    private static final double MOST = 2;

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(bench.folder().resolve("inputs").resolve("shapes"));
        double plain = 0;
        for (Shape shape : Shape.values()) {
            Path file = folder.resolve(shape.title().replace(' ', '-') + shape.extension());
            if (!Files.exists(file)) {
                shape.write(file, ROWS);
            }
            Series series = bench.repeat(
                    "cells read again and again: " + shape.title(),
                    "java " + String.join(" ", OPTIONS) + " " + ReadingPass.class.getName(),
                    i -> bench.scripts().run(Scripts.java(OPTIONS, ReadingPass.class, file.toString())));
            if (!series.isDone()) {
                return;
            }
            double nanos = series.median(run -> ReadingPass.nanos(run.output()));
            plain = shape == Shape.PLAIN ? nanos : plain;
            tell(bench, shape, nanos, plain);
        }
    }

    private static void tell(Bench bench, Shape shape, double nanos, double plain) {
        bench.protocol().note("%s: %s ns a cell".formatted(shape.title(), Figures.of(nanos)));
        if (shape != Shape.PLAIN) {
            bench.protocol()
                    .add(Goal.atMost(
                            4, "reading a cell: " + shape.title() + ", beside plain", MOST, " times", nanos / plain));
        }
    }
}
