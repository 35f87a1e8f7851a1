package org.phaseout.ops;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaseout.guard.HeldLease;
import org.phaseout.guard.HomeLock;
import org.phaseout.guard.LeaseDesk;
import org.phaseout.guard.StopRequest;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program, started over a home folder and its database. Close it to let others at the database. */
public final class Pipeline implements AutoCloseable {

    /** H2 loses commits it has acknowledged unless it writes at once, and closes itself before we do unless told not to. */
    private static final String H2 = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private final ConfigurableApplicationContext context;
    private final @Nullable HomeLock lock;

    private Pipeline(ConfigurableApplicationContext context, @Nullable HomeLock lock) {
        this.context = context;
        this.lock = lock;
    }

    /** Over the database file of the home folder. */
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
        return open(home, jobs, command, null);
    }

    /** The same for a run of a process that watches, which hears requests to stop itself. */
    public static Pipeline watching(Path home, Path jobs, StopRequest stop) {
        return open(home, jobs, "watch", stop);
    }

    private static Pipeline open(Path home, Path jobs, String command, @Nullable StopRequest stop) {
        HomeLock lock = HomeLock.take(home, command, OpsConfiguration.clock());
        try {
            return start(home, jobs, fileUrl(home), stop == null ? StopRequest.from(home) : stop, lock);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static String fileUrl(Path home) {
        Path file = home.resolve("state").resolve("phaseout").toAbsolutePath();
        return "jdbc:h2:file:" + file + H2;
    }

    /** Over a database in memory that goes when it is closed. */
    public static Pipeline inMemory(Path home, Path jobs) {
        return start(
                home, jobs, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", StopRequest.from(home), null);
    }

    private static Pipeline start(Path home, Path jobs, String url, StopRequest stop, @Nullable HomeLock lock) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", "sa");
        settings.put("spring.datasource.password", "");
        settings.put(OpsConfiguration.HOME, home.toString());
        settings.put(OpsConfiguration.JOBS, jobs.toString());
        settings.put(
                "logging.file.name",
                home.resolve("logs").resolve("phaseout.log").toString());
        settings.put("logging.threshold.console", "off");
        return new Pipeline(
                new SpringApplicationBuilder(OpsConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .properties(settings)
                        .initializers(c -> c.getBeanFactory().registerSingleton("stopRequest", stop))
                        .run(),
                lock);
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

    public Recovery recovery() {
        return context.getBean(Recovery.class);
    }

    public Status status() {
        return context.getBean(Status.class);
    }

    public FigureTrace figureTrace() {
        return context.getBean(FigureTrace.class);
    }

    /** Issues of all files, for people. */
    public Issues issues() {
        return context.getBean(Issues.class);
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
