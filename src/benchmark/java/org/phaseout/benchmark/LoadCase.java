package org.phaseout.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goals 1 and 2: the whole load through the program on both stores, beside what else could be used for it. */
final class LoadCase implements Case {

    private static final String TABLE = "output/latest/pcb_stock_by_equipment.csv";

    private @Nullable Totals right;

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException, SQLException {
        Path registers = bench.registers(8);
        Series h2 = onH2(bench, registers);
        Series postgres = onPostgres(bench, registers);
        Series naive = naive(bench, registers);
        Series pandas = pandas(bench, registers);
        Series readxl = readxl(bench, registers);
        faster(bench, 1, "on H2, beside pandas", 8, h2, pandas);
        faster(bench, 1, "on H2, beside the naive Spring Batch job", 6, h2, naive);
        faster(bench, 1, "on H2, beside readxl, which only reads", 1, h2, readxl);
        faster(bench, 2, "on PostgreSQL, beside pandas", 12, postgres, pandas);
        bench.protocol().add(Goal.atMost(3, "peak memory of the load on H2", 500, " MiB", h2.peakMiB()));
        bench.protocol().add(Goal.atMost(3, "peak memory of the load on PostgreSQL", 500, " MiB", postgres.peakMiB()));
    }

    private Series onH2(Bench bench, Path registers) throws IOException, InterruptedException, SQLException {
        Series series = bench.repeat("program on H2", bench.product().command("run"), i -> {
            Path home = bench.product().home("h2");
            Product.fill(home, registers);
            return bench.product().night(home);
        });
        if (series.isDone()) {
            Path home = bench.folder().resolve("homes/h2").toAbsolutePath();
            Totals stored = Totals.stored("jdbc:h2:file:" + home.resolve("state/phaseout"), "sa");
            right = stored;
            agree(bench, "program on H2, published", stored.publishedPart(), Totals.written(home.resolve(TABLE)));
            bench.protocol().note("The load: " + stored.units() + " units.");
        }
        return series;
    }

    /** The server writes to the disk as one of a production does; its own computing time is not in the figures. */
    private Series onPostgres(Bench bench, Path registers) throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            Product product = bench.product().with("PHASEOUT_DATABASE_URL", server.getJdbcUrl("postgres", "load"));
            Series series = bench.repeat("program on PostgreSQL", product.command("run"), i -> {
                empty(server);
                Path home = product.home("postgres");
                Product.fill(home, registers);
                return product.night(home);
            });
            if (series.isDone()) {
                Path home = bench.folder().resolve("homes/postgres");
                agree(
                        bench,
                        "program on PostgreSQL",
                        right,
                        Totals.stored(server.getJdbcUrl("postgres", "load"), "postgres"));
                agree(
                        bench,
                        "program on PostgreSQL, published",
                        right == null ? null : right.publishedPart(),
                        Totals.written(home.resolve(TABLE)));
            }
            return series;
        }
    }

    private static void empty(EmbeddedPostgres server) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists load with (force)");
            statement.execute("create database load");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Series naive(Bench bench, Path registers) throws IOException, InterruptedException {
        Path csv = bench.folder().resolve("peers/naive.csv");
        Path database = bench.folder().resolve("peers/naive").toAbsolutePath();
        Series series = bench.repeat("naive Spring Batch job", "java " + NaiveBatch.class.getName(), i -> {
            Scripts.makeRoom(csv);
            Scripts.makeRoom(Path.of(database + ".mv.db"));
            return bench.scripts()
                    .run(Scripts.java(
                            List.of(), NaiveBatch.class, registers.toString(), database.toString(), csv.toString()));
        });
        if (series.isDone()) {
            agree(bench, series.name(), right, Totals.written(csv));
        }
        return series;
    }

    private @Nullable Series pandas(Bench bench, Path registers) throws IOException, InterruptedException {
        Path prefix = bench.folder().resolve("peers/pandas");
        List<String> command = bench.scripts().pandas(registers, prefix);
        if (command == null) {
            bench.protocol().note("pandas with openpyxl is not installed here.");
            return null;
        }
        Series series = bench.repeat("pandas", "python3 src/benchmark/peers/pandas_peer.py", i -> {
            Scripts.makeRoom(prefix.resolveSibling("pandas.csv"));
            return bench.scripts().run(command);
        });
        if (series.isDone()) {
            agree(bench, series.name(), right, Totals.written(prefix.resolveSibling("pandas.csv")));
        }
        return series;
    }

    private static @Nullable Series readxl(Bench bench, Path registers) throws IOException, InterruptedException {
        List<String> command = bench.scripts().readxl(registers);
        if (command == null) {
            bench.protocol().note("R with readxl is not installed here.");
            return null;
        }
        return bench.repeat(
                "R readxl, reading only",
                "Rscript src/benchmark/peers/readxl_peer.R",
                i -> bench.scripts().run(command));
    }

    private static void faster(
            Bench bench, int goal, String what, double wanted, Series ours, @Nullable Series theirs) {
        if (theirs == null || !theirs.isDone() || !ours.isDone()) {
            bench.protocol().add(Goal.unmeasured(goal, what, "≥ " + Figures.of(wanted) + " times", "was not measured"));
        } else {
            bench.protocol().add(Goal.atLeast(goal, what, wanted, " times", theirs.wall() / ours.wall()));
        }
    }

    private static void agree(Bench bench, String who, @Nullable Totals right, Totals totals) {
        if (right == null) {
            bench.protocol().note("There are no totals to hold those of " + who + " against.");
            return;
        }
        List<String> differences = right.differences(totals);
        bench.protocol()
                .note(
                        differences.isEmpty()
                                ? "Totals agree: " + who + "."
                                : "TOTALS DIFFER: " + who + ", in " + differences.size() + " places, such as "
                                        + differences.get(0));
        bench.protocol().agreed(differences.isEmpty());
    }
}
