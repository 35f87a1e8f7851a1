package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Goal 5: a night costs what changed. The same nights over one, two, four and eight times as much make the chart. */
final class NightsCase implements Case {

    private static final int[] EIGHTHS = {1, 2, 4, 8};
    private static final double TEN_MINUTES = 600;
    private static final double MOST_IF_NOTHING_IS_NEW = 3;
    private static final double LINEAR = 1.25;

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        List<Curve.Point> loads = new ArrayList<>();
        List<Curve.Point> revisions = new ArrayList<>();
        List<Curve.Point> still = new ArrayList<>();
        for (int eighths : EIGHTHS) {
            Product product = bench.product();
            Path home = product.home("nights");
            Path registers = bench.registers(eighths);
            Path revised = bench.inputs().revised(bench.sizes().rows());
            loads.add(night(bench, home, registers, "load", eighths, 1));
            revisions.add(night(bench, home, revised, "night with one revised file", eighths, 1));
            still.add(night(
                    bench,
                    home,
                    null,
                    "night with nothing new",
                    eighths,
                    bench.sizes().repeats()));
        }
        bench.protocol().add(new Curve("load of " + bench.sizes().rows() + "-row files", loads));
        bench.protocol().add(new Curve("night with one revised file", revisions));
        bench.protocol().add(new Curve("night with nothing new", still));
        double whole = last(loads);
        bench.protocol()
                .add(Goal.atMost(
                        5, "night with one revised file in the full store", whole / 20 + 1, " s", last(revisions)));
        bench.protocol().add(Goal.atMost(5, "night with nothing new", MOST_IF_NOTHING_IS_NEW, " s", last(still)));
        smallFiles(bench);
    }

    private static void smallFiles(Bench bench) throws IOException, InterruptedException {
        List<Curve.Point> points = new ArrayList<>();
        for (int eighths : EIGHTHS) {
            int files = Sizes.part(bench.sizes().small(), eighths);
            Path home = bench.product().home("small");
            Path registers = bench.inputs().registers(files, bench.sizes().smallRows());
            points.add(night(bench, home, registers, files + " small files", eighths, 1));
        }
        bench.protocol().add(new Curve("small files", points));
        bench.protocol()
                .add(Goal.atMost(
                        5, "night with " + bench.sizes().small() + " small files", TEN_MINUTES, " s", last(points)));
        Curve.Point half = points.get(points.size() - 2);
        bench.protocol()
                .add(Goal.atMost(
                        5,
                        "time a small file, at 8 times as many beside 4 times",
                        LINEAR,
                        " times",
                        last(points) / 8 / (half.seconds() / half.times())));
    }

    private static Curve.Point night(
            Bench bench, Path home, @org.jspecify.annotations.Nullable Path files, String what, int times, int repeats)
            throws IOException, InterruptedException {
        Series series = bench.repeat(what + ", " + times + "×", bench.product().command("run"), repeats, i -> {
            if (files != null) {
                Product.fill(home, files);
            }
            return bench.product().night(home);
        });
        return new Curve.Point(times, series.wall());
    }

    private static double last(List<Curve.Point> points) {
        return points.get(points.size() - 1).seconds();
    }
}
