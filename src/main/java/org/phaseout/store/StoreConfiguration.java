package org.phaseout.store;

import java.util.Arrays;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store as beans. What needs the definitions is made where they are known. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    JavaMigration batchTables() {
        return new BatchTables();
    }

    /**
     * A migration that failed is run again, once what is noted of its failure is cleared away, and what one left that was
     * cut off is put right.
     */
    @Bean
    FlywayMigrationStrategy migrationStrategy() {
        return flyway -> {
            new CutOffAlter(new JdbcTemplate(flyway.getConfiguration().getDataSource())).mend();
            if (Arrays.stream(flyway.info().all()).anyMatch(m -> m.getState().isFailed())) {
                flyway.repair();
            }
            flyway.migrate();
        };
    }

    @Bean
    Submissions submissions(JdbcClient jdbc) {
        return new Submissions(jdbc);
    }

    @Bean
    Sections sections(JdbcClient jdbc) {
        return new Sections(jdbc);
    }

    @Bean
    Supersession supersession(JdbcClient jdbc, Submissions submissions) {
        return new Supersession(jdbc, submissions);
    }

    @Bean
    IssueStore issueStore(JdbcTemplate jdbc, Written written) {
        return new IssueStore(jdbc, written);
    }

    @Bean
    Written written() {
        return new Written();
    }

    @Bean
    AskedNames askedNames(JdbcTemplate jdbc) {
        return new AskedNames(jdbc);
    }

    @Bean
    SubmittedCells submittedCells(JdbcTemplate jdbc) {
        return new SubmittedCells(jdbc);
    }

    @Bean
    DefinitionSql definitionSql(JdbcTemplate jdbc) {
        return new DefinitionSql(jdbc);
    }

    @Bean
    Schemas schemas(JdbcTemplate jdbc) {
        return new Schemas(jdbc);
    }

    @Bean
    Marks marks(JdbcClient jdbc) {
        return new Marks(jdbc);
    }

    @Bean
    Leases leases(JdbcClient jdbc) {
        return new Leases(jdbc);
    }

    @Bean
    Runs runs(JdbcClient jdbc) {
        return new Runs(jdbc);
    }

    @Bean
    StoreFigures storeFigures(JdbcClient jdbc) {
        return new StoreFigures(jdbc);
    }
}
