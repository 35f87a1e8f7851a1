package org.phaseout.ops;

import java.nio.file.Path;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.indicator.PublishedRows;
import org.phaseout.store.IssueStore;
import org.phaseout.store.Marks;
import org.phaseout.store.Runs;
import org.phaseout.store.Sections;
import org.phaseout.store.Submissions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What operators ask of what was done, as beans. */
@Configuration(proxyBeanMethods = false)
class InquiryConfiguration {

    @Bean
    Choice choice(Submissions submissions, Runs runs, Jobs jobs) {
        return new Choice(submissions, runs, jobs);
    }

    @Bean
    Issues issues(Submissions submissions, IssueStore issues, Jobs jobs) {
        return new Issues(submissions, issues, jobs.inventories());
    }

    @Bean
    SenderLanguage senderLanguage(Sections sections, Jobs jobs) {
        return new SenderLanguage(sections, jobs.reference());
    }

    @Bean
    AcceptedFigures acceptedFigures(JdbcTemplate jdbc) {
        return new AcceptedFigures(jdbc);
    }

    @Bean
    Status status(FileReports reports, Runs runs, History history) {
        return new Status(reports, runs, history);
    }

    @Bean
    RunEditions runEditions(@Qualifier(OpsConfiguration.HOME) Path home, Runs runs) {
        return new RunEditions(home, runs);
    }

    @Bean
    Verification verification(
            @Qualifier(OpsConfiguration.HOME) Path home,
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
            @Qualifier(OpsConfiguration.HOME) Path home,
            Jobs jobs,
            Stages stages,
            JdbcTemplate jdbc,
            Submissions submissions,
            PublishedRows rows) {
        return new FigureTrace(home, jobs, stages, jdbc, submissions, rows);
    }
}
