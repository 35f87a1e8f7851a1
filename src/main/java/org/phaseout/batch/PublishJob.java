package org.phaseout.batch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.phaseout.indicator.Tabulator;
import org.phaseout.publish.Publisher;
import org.phaseout.store.Fence;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** Works out all tables and writes them as an edition. */
final class PublishJob {

    static final String NAME = "publish-tables";

    private final JobRepository repository;
    private final Steps steps;
    private final List<Inventory> inventories;
    private final Tabulator tabulator;
    private final Edition edition;
    private final Fence fence;

    PublishJob(JobRepository repository, Steps steps, Jobs jobs, Tabulator tabulator, Edition edition, Fence fence) {
        this.repository = repository;
        this.steps = steps;
        this.inventories = jobs.inventories();
        this.tabulator = tabulator;
        this.edition = edition;
        this.fence = fence;
    }

    /** @param published gets what was written */
    Job writing(Publisher publisher, AtomicReference<Publisher.@Nullable Published> published) {
        return new JobBuilder(NAME, repository)
                .start(steps.once("tabulate", () -> tabulate(publisher, published)))
                .next(steps.once("writeTables", () -> write(publisher, published)))
                .build();
    }

    /** Where the edition stands and nothing has changed there is nothing to do. */
    private void tabulate(Publisher publisher, AtomicReference<Publisher.@Nullable Published> published)
            throws IOException {
        published.set(edition.standing(publisher).orElse(null));
        if (published.get() == null) {
            tabulator.tabulate(inventories);
        }
    }

    private void write(Publisher publisher, AtomicReference<Publisher.@Nullable Published> published)
            throws IOException {
        if (published.get() == null) {
            published.set(edition.publish(publisher, fence::require));
        }
    }
}
