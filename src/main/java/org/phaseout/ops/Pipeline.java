package org.phaseout.ops;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program, started over a home folder and its database. Close it to let others at the database. */
public final class Pipeline implements AutoCloseable {

    /** H2 loses commits it has acknowledged unless it writes at once, and closes itself before we do unless told not to. */
    private static final String H2 = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private final ConfigurableApplicationContext context;

    private Pipeline(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Over the database file of the home folder. */
    public static Pipeline open(Path home, Path jobs) {
        return open(home, jobs, Surroundings.REAL);
    }

    /** The same over a database and a clock of the caller's choosing. Log and database stand where the path's text says. */
    public static Pipeline open(Path home, Path jobs, Surroundings surroundings) {
        Path file = home.resolve("state").resolve("phaseout").toAbsolutePath();
        return start(home, jobs, "jdbc:h2:file:" + file + H2, surroundings);
    }

    /** Over a database in memory that goes when it is closed. */
    public static Pipeline inMemory(Path home, Path jobs) {
        return start(home, jobs, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Surroundings.REAL);
    }

    private static Pipeline start(Path home, Path jobs, String url, Surroundings surroundings) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", "sa");
        settings.put("spring.datasource.password", "");
        settings.put(
                "logging.file.name",
                home.resolve("logs").resolve("phaseout.log").toString());
        settings.put("logging.threshold.console", "off");
        return new Pipeline(new SpringApplicationBuilder(OpsConfiguration.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(settings)
                .initializers(context -> prepare(context.getBeanFactory(), home, jobs, surroundings))
                .run());
    }

    /** Paths go in as they are, not as text: they may stand on another file system than the usual one. */
    private static void prepare(
            ConfigurableListableBeanFactory beans, Path home, Path jobs, Surroundings surroundings) {
        beans.registerSingleton(OpsConfiguration.HOME, home);
        beans.registerSingleton(OpsConfiguration.JOBS, jobs);
        beans.registerSingleton("surroundings", surroundings);
        beans.addBeanPostProcessor(surroundings.aroundDatabase());
    }

    public NightlyRun nightlyRun() {
        return context.getBean(NightlyRun.class);
    }

    /** Files that an operator names. */
    public Choice choice() {
        return context.getBean(Choice.class);
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
        context.close();
    }
}
