package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.phaseout.guard.HomeLock;
import org.phaseout.intake.Folders;
import org.phaseout.store.IssueStore;
import org.phaseout.store.Runs;
import org.phaseout.store.Sections;
import org.phaseout.store.Submissions;
import org.phaseout.store.Written;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Looks into the database of a home folder without starting the program over it, which takes many times as long as the
 * answer. Nothing is written to it, so nothing is brought up to date either: a server, and what does not answer as it should,
 * is left to {@link Pipeline}, which mends it or says what is wrong.
 */
public final class Glance {

    private Glance() {}

    /**
     * What {@link Status} tells; empty if the store does not answer.
     *
     * @param command verb that is carried out, for others to show
     * @throws org.phaseout.guard.Locked if somebody else is at work
     * @throws org.phaseout.definition.DefinitionFaults if the definitions cannot be used
     */
    public static Optional<StatusReport> status(Path home, Path jobs, String command) throws IOException {
        HomeLock lock = HomeLock.take(home, command, Surroundings.REAL.clock());
        try {
            Database database = Database.of(home);
            Path file = database.file();
            if (file == null || !Files.exists(file.resolveSibling(file.getFileName() + ".mv.db"))) {
                return Optional.empty();
            }
            LoggingSystem.get(Glance.class.getClassLoader()).beforeInitialize(); // else it would print all there is
            return status(database, home, KnownDefinitions.hash(home, jobs));
        } finally {
            lock.close();
        }
    }

    private static Optional<StatusReport> status(Database database, Path home, String definitions) throws IOException {
        SingleConnectionDataSource source = new SingleConnectionDataSource(database.url(), true);
        source.setUsername(database.user());
        source.setPassword(database.password());
        try (Written nothing = new Written()) {
            JdbcTemplate jdbc = new JdbcTemplate(source);
            JdbcClient client = JdbcClient.create(jdbc);
            Runs runs = new Runs(client);
            IssueStore issues = new IssueStore(jdbc, nothing);
            FileReports files = new FileReports(new Submissions(client), new Sections(client), issues, definitions);
            History history = new History(Folders.under(home).logs(), runs);
            return Optional.of(new Status(files, runs, history).report());
        } catch (DataAccessException e) {
            return Optional.empty();
        } finally {
            source.destroy();
        }
    }
}
