package org.phaseout.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Jobs;
import org.phaseout.guard.HeldLease;
import org.phaseout.guard.HomeLock;
import org.phaseout.guard.LeaseDesk;
import org.phaseout.guard.StopRequest;
import org.phaseout.intake.Archive;
import org.phaseout.intake.Folders;
import org.phaseout.monitor.Ping;
import org.phaseout.store.Marks;
import org.phaseout.store.TableHashes;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program, started over a home folder and its database. Close it to let others at the database. */
public final class Pipeline implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final @Nullable HomeLock lock;

    private Pipeline(ConfigurableApplicationContext context, @Nullable HomeLock lock) {
        this.context = context;
        this.lock = lock;
    }

    /** Over the database of the home folder: its file, or the server that the operator has set. */
    public static Pipeline open(Path home, Path jobs) {
        return open(home, jobs, "phaseout");
    }

    /**
     * Over the database file of the home folder. Nothing is read or loaded before the lock is ours, so that who comes
     * second learns it at once.
     *
     * @param command verb that is carried out, for others to show
     * @throws org.phaseout.guard.Locked if somebody else is at work
     */
    public static Pipeline open(Path home, Path jobs, String command) {
        return open(home, jobs, command, null, Surroundings.REAL);
    }

    /** The same over a database and a clock of the caller's choosing. Log and database stand where the path's text says. */
    public static Pipeline open(Path home, Path jobs, Surroundings surroundings) {
        return open(home, jobs, "phaseout", null, surroundings);
    }

    /** @param stop request that is heeded; null for one that starts with this */
    static Pipeline open(Path home, Path jobs, String command, @Nullable StopRequest stop, Surroundings surroundings) {
        HomeLock lock = HomeLock.take(home, command, surroundings.clock());
        try {
            Database database = Database.of(home);
            refuseWithoutDatabase(home, database);
            StopRequest heeded = stop == null ? StopRequest.from(home) : stop;
            Start start = new Start(home, jobs, heeded, surroundings, Recording.ON, AskedEncoding.NONE);
            Pipeline pipeline = start(start, database, lock);
            KnownDefinitions.remember(
                    home, jobs, pipeline.context.getBean(Jobs.class).hash());
            return pipeline;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** Making an empty one beside a filled archive would look as if nobody had ever reported. */
    private static void refuseWithoutDatabase(Path home, Database database) {
        Path file = Database.fileOf(home).resolveSibling("phaseout.mv.db");
        try {
            boolean there =
                    database.isServer() ? new Server(database).meet(home).filled() : Files.exists(file);
            if (!there && !new Archive(Folders.under(home).archive(), Surroundings.REAL.clock()).isEmpty()) {
                throw DamagedDatabase.gone();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Over another database, for a caller that holds the lock of the home folder. */
    static Pipeline over(Database database, Path home, Path jobs, Recording recording) {
        Start start = new Start(home, jobs, StopRequest.from(home), Surroundings.REAL, recording, AskedEncoding.NONE);
        return start(start, database, null);
    }

    /** Over the file of the home folder, be a server set or not; for a home folder that is made for the occasion. */
    public static Pipeline overFile(Path home, Path jobs) {
        HomeLock lock = HomeLock.take(home, "phaseout", Surroundings.REAL.clock());
        try {
            Start start =
                    new Start(home, jobs, StopRequest.from(home), Surroundings.REAL, Recording.ON, AskedEncoding.NONE);
            return start(start, Database.inFile(Database.fileOf(home)), lock);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** Over a database in memory that goes when it is closed. */
    public static Pipeline inMemory(Path home, Path jobs) {
        return inMemory(home, jobs, AskedEncoding.NONE);
    }

    /** The same with text files in an encoding that somebody asks for. */
    static Pipeline inMemory(Path home, Path jobs, AskedEncoding encoding) {
        Start start = new Start(home, jobs, StopRequest.from(home), Surroundings.REAL, Recording.OFF, encoding);
        return start(start, Database.inMemory(), null);
    }

    /** What a start is given. */
    private record Start(
            Path home,
            Path jobs,
            StopRequest stop,
            Surroundings surroundings,
            Recording recording,
            AskedEncoding encoding) {

        /** Paths go in as they are, not as text: they may stand on another file system than the usual one. */
        void give(ConfigurableListableBeanFactory beans) {
            beans.registerSingleton(OpsConfiguration.HOME, home);
            beans.registerSingleton(OpsConfiguration.JOBS, jobs);
            beans.registerSingleton("stopRequest", stop);
            beans.registerSingleton("surroundings", surroundings);
            beans.registerSingleton("recording", recording);
            beans.registerSingleton("askedEncoding", encoding);
            beans.addBeanPostProcessor(surroundings.aroundDatabase());
        }
    }

    private static Pipeline start(Start start, Database database, @Nullable HomeLock lock) {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put(
                "logging.file.name",
                start.home().resolve("logs").resolve("phaseout.log").toString());
        settings.put("logging.threshold.console", "off");
        ConfigurableApplicationContext context;
        try {
            context = new SpringApplicationBuilder(OpsConfiguration.class)
                    .web(WebApplicationType.NONE)
                    .registerShutdownHook(false)
                    .properties(settings)
                    .initializers(c -> start.give(c.getBeanFactory()))
                    .run();
        } catch (RuntimeException e) {
            throw database.isServer() ? e : DamagedDatabase.instead(e);
        }
        if (database.isServer()) {
            mark(context, start.home());
        }
        return new Pipeline(context, lock);
    }

    /** Lets the store know whose it is. */
    private static void mark(ConfigurableApplicationContext context, Path home) {
        Marks marks = context.getBean(Marks.class);
        if (marks.get(HomeMark.WHAT).isEmpty()) {
            context.getBean(TableHashes.class).unsealStates();
            marks.set(HomeMark.WHAT, HomeMark.of(home));
        }
    }

    /**
     * Takes the right to change the data, for a verb that does. It is given back when this is closed, or before.
     *
     * @throws org.phaseout.guard.Locked if somebody else has it
     */
    public HeldLease takeLease(String command) {
        return context.getBean(LeaseDesk.class).take(command);
    }

    public NightlyRun nightlyRun() {
        return context.getBean(NightlyRun.class);
    }

    /** Files that an operator names. */
    public Choice choice() {
        return context.getBean(Choice.class);
    }

    /** @param pingAddress whom to tell that a run started and ended; null for nobody */
    public RunSignals signals(@Nullable String pingAddress) {
        return new RunSignals(Ping.to(pingAddress), context.getBean(RunMetrics.class));
    }

    public RunEditions runEditions() {
        return context.getBean(RunEditions.class);
    }

    public Verification verification() {
        return context.getBean(Verification.class);
    }

    History history() {
        return context.getBean(History.class);
    }

    public Recovery recovery() {
        return context.getBean(Recovery.class);
    }

    public Status status() {
        return context.getBean(Status.class);
    }

    public FigureTrace figureTrace() {
        return context.getBean(FigureTrace.class);
    }

    /** What goes back to senders. */
    public Replies replies() {
        return context.getBean(Replies.class);
    }

    /** What counts now of what countries reported. */
    public AcceptedFigures acceptedFigures() {
        return context.getBean(AcceptedFigures.class);
    }

    /** Names that wait for an answer. */
    public OpenNames openNames() {
        return new OpenNames(
                context.getBean(NameQuestions.class), context.getBean(Home.class), context.getBean(Jobs.class));
    }

    /** Issues of all files, for people. */
    public Issues issues() {
        return context.getBean(Issues.class);
    }

    @Override
    public void close() {
        try {
            seal();
            context.close();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }

    /** Lets damage be seen that is done from now on. */
    private void seal() {
        try {
            context.getBean(TableHashes.class).sealOpenStates();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Pipeline.class).error("The states could not be sealed", e); // verify says so
        }
    }
}
