package org.phaseout.ops;

import java.nio.file.Path;
import java.time.Clock;
import org.phaseout.batch.BatchConfiguration;
import org.phaseout.batch.BatchRuns;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.guard.StopRequest;
import org.phaseout.indicator.PublishedRows;
import org.phaseout.store.Attempts;
import org.phaseout.store.Fence;
import org.phaseout.store.IssueStore;
import org.phaseout.store.Marks;
import org.phaseout.store.Runs;
import org.phaseout.store.Sections;
import org.phaseout.store.StoreConfiguration;
import org.phaseout.store.StoreFigures;
import org.phaseout.store.Submissions;
import org.phaseout.store.TableHashes;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole program as beans: what operators do, over the jobs, over the store. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StoreConfiguration.class, BatchConfiguration.class, GuardConfiguration.class})
public class OpsConfiguration {

    static final String HOME = "phaseout.home";
    static final String JOBS = "phaseout.jobs";

    @Bean
    Clock clock(Surroundings surroundings) {
        return surroundings.clock();
    }

    @Bean
    Jobs jobs(@Qualifier(JOBS) Path folder) {
        return Jobs.read(folder);
    }

    @Bean
    Home home(@Qualifier(HOME) Path folder, Clock clock) {
        return new Home(folder, clock);
    }

    @Bean
    Journal journal(Home home, History history, Marks marks, Recording recording) {
        return recording == Recording.ON ? new KeptJournal(home.audit(), history, marks) : Journal.NONE;
    }

    @Bean
    FileReports fileReports(Submissions submissions, Sections sections, IssueStore issues, Jobs jobs) {
        return new FileReports(submissions, sections, issues, jobs.hash());
    }

    @Bean
    Imports imports(Home home, Jobs jobs, Submissions submissions, Attempts attempts, BatchRuns batch, Fence fence) {
        return new Imports(home, jobs, submissions, attempts, batch, fence);
    }

    @Bean
    Withdrawals withdrawals(
            Home home,
            Jobs jobs,
            Submissions submissions,
            Attempts attempts,
            Fence fence,
            Journal journal,
            PlatformTransactionManager transactions) {
        return new Withdrawals(
                home, jobs, submissions, attempts, fence, journal, new TransactionTemplate(transactions));
    }

    @Bean
    NightlyRun nightlyRun(
            Home home,
            Jobs jobs,
            Runs runs,
            Submissions submissions,
            BatchRuns batch,
            FileReports reports,
            Imports imports,
            Withdrawals withdrawals,
            StopRequest stop,
            Fence fence,
            Journal journal) {
        return new NightlyRun(
                home,
                jobs,
                runs,
                submissions,
                batch,
                reports,
                new Arrivals(home, jobs, submissions, imports, stop, fence, journal),
                imports,
                withdrawals,
                journal);
    }

    @Bean
    RunMetrics runMetrics(Home home, Jobs jobs, Runs runs, StoreFigures store) {
        return new RunMetrics(home.folders().metrics(), jobs, runs, store);
    }

    @Bean
    History history(Home home, Runs runs) {
        return new History(home.folders().logs(), runs);
    }

    @Bean
    Choice choice(Submissions submissions, Runs runs, Jobs jobs) {
        return new Choice(submissions, runs, jobs);
    }

    @Bean
    Recovery recovery(BatchRuns batch, Runs runs, Clock clock, Journal journal, History history) {
        return new Recovery(batch, runs, clock, journal, history);
    }

    @Bean
    Issues issues(Submissions submissions, IssueStore issues) {
        return new Issues(submissions, issues);
    }

    @Bean
    Status status(FileReports reports, Runs runs, History history) {
        return new Status(reports, runs, history);
    }

    @Bean
    RunEditions runEditions(@Qualifier(HOME) Path home, Runs runs) {
        return new RunEditions(home, runs);
    }

    @Bean
    TableHashes tableHashes(JdbcTemplate jdbc, @Value("${spring.datasource.url}") String url) {
        return new TableHashes(jdbc, SealFile.beside(url));
    }

    @Bean
    Verification verification(
            @Qualifier(HOME) Path home,
            Jobs jobs,
            JdbcTemplate jdbc,
            Submissions submissions,
            Runs runs,
            Marks marks,
            @Value("${spring.datasource.url}") String url) {
        return new Verification(home, jobs, jdbc, submissions, runs, marks, SealFile.beside(url));
    }

    @Bean
    FigureTrace figureTrace(
            @Qualifier(HOME) Path home,
            Jobs jobs,
            Stages stages,
            JdbcTemplate jdbc,
            Submissions submissions,
            PublishedRows rows) {
        return new FigureTrace(home, jobs, stages, jdbc, submissions, rows);
    }
}
