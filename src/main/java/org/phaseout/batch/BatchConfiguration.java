package org.phaseout.batch;

import java.util.Objects;
import org.phaseout.check.SqlChecks;
import org.phaseout.indicator.PublishedRows;
import org.phaseout.indicator.Tabulator;
import org.phaseout.store.AskedNames;
import org.phaseout.store.Attempts;
import org.phaseout.store.DefinitionSql;
import org.phaseout.store.Fence;
import org.phaseout.store.Grounds;
import org.phaseout.store.IssueStore;
import org.phaseout.store.ListedIssues;
import org.phaseout.store.Marks;
import org.phaseout.store.RowStore;
import org.phaseout.store.Schemas;
import org.phaseout.store.Sections;
import org.phaseout.store.Settlement;
import org.phaseout.store.Submissions;
import org.phaseout.store.SubmittedCells;
import org.phaseout.store.Supersession;
import org.phaseout.store.TableHashes;
import org.phaseout.store.Written;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Joins the stages to jobs. */
@Configuration(proxyBeanMethods = false)
public class BatchConfiguration {

    @Bean
    Steps steps(JobRepository repository, PlatformTransactionManager transactions, Fence fence, StopSignal stop) {
        return new Steps(repository, transactions, fence, stop);
    }

    /** The database holds what the definitions need before anything else looks at it. */
    @Bean
    PreparedStore preparedStore(Schemas schemas, Jobs jobs, TableHashes hashes) {
        boolean sealed = hashes.areStatesSealed();
        schemas.prepare(jobs.inventories(), jobs.reference());
        if (sealed && !hashes.areStatesSealed()) {
            hashes.sealStates(); // the definitions have changed; nothing else has
        }
        return new PreparedStore();
    }

    /** Says that the store is ready for the definitions at hand. */
    static final class PreparedStore {}

    @Bean
    RowStore rowStore(
            JdbcTemplate jdbc, Sections sections, IssueStore issues, Written written, Jobs jobs, PreparedStore ready) {
        Objects.requireNonNull(ready);
        return new RowStore(jdbc, sections, issues, written, jobs.inventories());
    }

    @Bean
    Attempts attempts(
            JdbcTemplate jdbc, Submissions submissions, Sections sections, Supersession supersession, Jobs jobs) {
        return new Attempts(jdbc, submissions, sections, supersession, jobs.inventories());
    }

    @Bean
    Settlement settlement(
            JdbcTemplate jdbc,
            Submissions submissions,
            Sections sections,
            Attempts attempts,
            Written written,
            Jobs jobs) {
        return new Settlement(jdbc, submissions, sections, attempts, written, jobs.inventories());
    }

    @Bean
    SqlChecks sqlChecks(DefinitionSql sql, SubmittedCells cells) {
        return new SqlChecks(sql, cells);
    }

    @Bean
    Stages stages(Jobs jobs) {
        return new Stages(jobs);
    }

    @Bean
    ImportJob importJob(
            JobRepository repository,
            Steps steps,
            Stages stages,
            Submissions submissions,
            SubmittedCells cells,
            IssueStore issues,
            Written written,
            AskedNames names,
            RowStore rows,
            SqlChecks checks,
            Supersession supersession,
            Settlement settlement) {
        return new ImportJob(
                repository,
                steps,
                stages,
                new ImportStore(submissions, cells, issues, written, names, rows, checks, supersession, settlement));
    }

    @Bean
    PublishedRows publishedRows(JdbcTemplate jdbc) {
        return new PublishedRows(jdbc);
    }

    @Bean
    PublishJob publishJob(
            JobRepository repository,
            Steps steps,
            Jobs jobs,
            JdbcTemplate jdbc,
            DefinitionSql sql,
            Submissions submissions,
            Sections sections,
            IssueStore issues,
            AskedNames names,
            PublishedRows rows,
            Marks marks,
            Fence fence) {
        Edition edition = new Edition(
                jobs,
                Software.version(),
                submissions,
                sections,
                issues,
                new ListedIssues(jdbc, issues, Software.version()),
                names,
                rows,
                new EditionReport(jobs, sections, sql),
                new LastEdition(Software.version() + " " + jobs.hash(), new Grounds(jdbc), marks));
        return new PublishJob(repository, steps, jobs, new Tabulator(jdbc, sql, Software.version()), edition, fence);
    }

    @Bean
    BatchRuns batchRuns(JobOperator operator, JobRepository repository, ImportJob imports, PublishJob publishing) {
        return new BatchRuns(operator, repository, imports, publishing);
    }
}
