package org.phaseout.ops;

import java.nio.file.Path;
import java.time.Clock;
import org.phaseout.batch.BatchConfiguration;
import org.phaseout.batch.BatchRuns;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.guard.StopRequest;
import org.phaseout.store.AskedNames;
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

/** The whole program as beans: runs over the home folder, over the jobs, over the store, and what operators ask. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StoreConfiguration.class, BatchConfiguration.class, GuardConfiguration.class, InquiryConfiguration.class})
public class OpsConfiguration {

    static final String HOME = "phaseout.home";
    static final String JOBS = "phaseout.jobs";

    @Bean
    Clock clock(Surroundings surroundings) {
        return surroundings.clock();
    }

    @Bean
    Jobs jobs(@Qualifier(JOBS) Path folder, AskedEncoding encoding) {
        return encoding.in(Jobs.read(folder));
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
    Imports imports(
            Home home,
            Jobs jobs,
            Submissions submissions,
            Attempts attempts,
            BatchRuns batch,
            Fence fence,
            @Value("${" + Database.WRITERS + ":1}") int writers) {
        return new Imports(home, jobs, submissions, attempts, batch, fence, writers);
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
    Replies replies(
            Home home,
            Jobs jobs,
            Submissions submissions,
            Sections sections,
            IssueStore issues,
            SenderLanguage languages,
            Fence fence,
            Journal journal) {
        return new Replies(
                home,
                submissions,
                issues,
                new ReplyFacts(sections, issues, languages, jobs.inventories()),
                fence,
                journal);
    }

    @Bean
    NameQuestions nameQuestions(
            Home home,
            Jobs jobs,
            Stages stages,
            Submissions submissions,
            Attempts attempts,
            AskedNames names,
            Fence fence,
            Journal journal,
            PlatformTransactionManager transactions) {
        return new NameQuestions(
                home,
                jobs,
                stages,
                submissions,
                attempts,
                names,
                fence,
                journal,
                new TransactionTemplate(transactions));
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
            Replies replies,
            NameQuestions names,
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
                replies,
                names,
                journal);
    }

    @Bean
    RunMetrics runMetrics(Home home, Jobs jobs, Runs runs, StoreFigures store, AskedNames names) {
        return new RunMetrics(home.folders().metrics(), jobs, runs, store, names);
    }

    @Bean
    History history(Home home, Runs runs) {
        return new History(home.folders().logs(), runs);
    }

    @Bean
    Recovery recovery(BatchRuns batch, Runs runs, Clock clock, Journal journal, History history) {
        return new Recovery(batch, runs, clock, journal, history);
    }

    @Bean
    TableHashes tableHashes(JdbcTemplate jdbc, @Value("${spring.datasource.url}") String url) {
        return new TableHashes(jdbc, SealFile.beside(url));
    }
}
