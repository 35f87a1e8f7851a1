package org.phaseout.ops;

import java.nio.file.Path;
import java.time.Clock;
import org.phaseout.audit.AuditLog;
import org.phaseout.audit.Who;
import org.phaseout.batch.BatchConfiguration;
import org.phaseout.batch.BatchRuns;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.indicator.PublishedRows;
import org.phaseout.intake.Folders;
import org.phaseout.store.IssueStore;
import org.phaseout.store.Runs;
import org.phaseout.store.Sections;
import org.phaseout.store.StoreConfiguration;
import org.phaseout.store.StoreFigures;
import org.phaseout.store.Submissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole program as beans: what operators do, over the jobs, over the store. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StoreConfiguration.class, BatchConfiguration.class})
public class OpsConfiguration {

    static final String HOME = "phaseout.home";
    static final String JOBS = "phaseout.jobs";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Jobs jobs(@Value("${" + JOBS + "}") Path folder) {
        return Jobs.read(folder);
    }

    @Bean
    FileReports fileReports(Submissions submissions, Sections sections, IssueStore issues) {
        return new FileReports(submissions, sections, issues);
    }

    @Bean
    NightlyRun nightlyRun(
            @Value("${" + HOME + "}") Path home,
            Clock clock,
            Jobs jobs,
            Runs runs,
            Submissions submissions,
            BatchRuns batch,
            FileReports reports) {
        return new NightlyRun(home, clock, jobs, runs, submissions, batch, reports);
    }

    @Bean
    AuditLog auditLog(@Value("${" + HOME + "}") Path home, Clock clock) {
        return AuditLog.at(Folders.under(home).state().resolve(AuditLog.NAME), clock, Who.current());
    }

    @Bean
    RunMetrics runMetrics(@Value("${" + HOME + "}") Path home, Jobs jobs, Runs runs, StoreFigures store) {
        return new RunMetrics(Folders.under(home).metrics(), jobs, runs, store);
    }

    @Bean
    Recovery recovery(BatchRuns batch, Runs runs, Clock clock) {
        return new Recovery(batch, runs, clock);
    }

    @Bean
    Issues issues(Submissions submissions, IssueStore issues) {
        return new Issues(submissions, issues);
    }

    @Bean
    Status status(FileReports reports, Runs runs) {
        return new Status(reports, runs);
    }

    @Bean
    FigureTrace figureTrace(
            @Value("${" + HOME + "}") Path home,
            Jobs jobs,
            Stages stages,
            JdbcTemplate jdbc,
            Submissions submissions,
            PublishedRows rows) {
        return new FigureTrace(home, jobs, stages, jdbc, submissions, rows);
    }
}
