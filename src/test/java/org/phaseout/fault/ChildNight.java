package org.phaseout.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.phaseout.fault.Effects.Effect;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.RunReport;
import org.phaseout.ops.Surroundings;

/** A run in a process of its own, which tells every verdict once it stands and halts at a chosen effect. */
final class ChildNight {

    static final String BEGUN = "begun";
    static final String VERDICT = "verdict";
    static final int HALTED = 77;

    private ChildNight() {}

    /** @param arguments home folder; then {@code none}, or {@code before} or {@code after} and the number of an effect */
    public static void main(String[] arguments) throws Exception {
        say(BEGUN);
        Path home = Path.of(arguments[0]);
        Surroundings surroundings = Surroundings.REAL;
        Effects effects = new Effects();
        if (!arguments[1].equals("none")) {
            effects.plan(new Halt(arguments[1].equals("after"), Integer.parseInt(arguments[2])));
            surroundings = new Surroundings(Clock.systemUTC(), new FaultyDatabase(effects));
            home = FaultyFileSystem.around(home, effects);
        }
        AtomicReference<DataSource> database = new AtomicReference<>();
        UnaryOperator<DataSource> around = surroundings.database();
        surroundings = new Surroundings(surroundings.clock(), real -> {
            database.set(real);
            return around.apply(real);
        });
        RunReport report;
        try (Pipeline pipeline = Pipeline.open(home, SmallNight.JOBS, surroundings)) {
            Set<String> told = new HashSet<>();
            report = SmallNight.run(pipeline, (what, done, of) -> tell(database.get(), told));
            tell(database.get(), told);
        }
        System.exit(report.exitCode());
    }

    /** Over a connection of its own, so that only what is committed is told. */
    private static void tell(DataSource database, Set<String> told) {
        try (Connection connection = database.getConnection()) {
            SmallNight.verdicts(connection).forEach((file, verdict) -> {
                if (told.add(file + verdict)) {
                    say(VERDICT + " " + file + " " + verdict + ".");
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }

    /** Ends the process at once, without any tidying. */
    private record Halt(boolean after, int number) implements Effects.Plan {

        @Override
        public boolean failsBefore(Effect effect) {
            if (!after && effect.number() == number) {
                Runtime.getRuntime().halt(HALTED);
            }
            return false;
        }

        @Override
        public boolean failsAfter(Effect effect) {
            if (after && effect.number() == number) {
                Runtime.getRuntime().halt(HALTED);
            }
            return false;
        }
    }
}
