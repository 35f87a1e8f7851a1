package org.phaseout.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.check.RowChecks;
import org.phaseout.check.SignRules;
import org.phaseout.check.Signs;
import org.phaseout.definition.DefinitionFaults;
import org.phaseout.definition.Fault;
import org.phaseout.definition.FileRules;
import org.phaseout.definition.Inventory;
import org.phaseout.language.Language;
import org.phaseout.normalise.Derivation;
import org.phaseout.normalise.ExpressionEngine;
import org.phaseout.normalise.ExpressionFault;
import org.phaseout.normalise.Normalising;
import org.phaseout.normalise.ReferenceFacts;
import org.phaseout.read.CpuTime;
import org.phaseout.read.FilePlan;
import org.phaseout.read.HeadingLanguage;
import org.phaseout.read.ReadingWords;
import org.phaseout.read.ReferenceWords;
import org.phaseout.read.SourceFile;
import org.phaseout.read.SourceFiles;
import org.phaseout.read.TableFinder;
import org.phaseout.reference.ReviewedNames;

/** The stages that a file goes through, made once from the definitions and reference tables. */
public final class Stages {

    private final List<Inventory> inventories;
    private final FileRules files;
    private final CpuTime time;
    private final ReadingWords words;
    private final TableFinder finder;
    private final HeadingLanguage headings;
    private final ExpressionEngine engine;
    private final Normalising normalising;
    private final Map<String, RowChecks> checks;
    private final AtomicReference<@Nullable OpenedAhead> ahead = new AtomicReference<>();
    private final AtomicReference<@Nullable Next> next = new AtomicReference<>();
    private final SignRules signs;
    private volatile ReviewedNames reviewed = ReviewedNames.NONE;

    /** @throws DefinitionFaults with every expression of the definitions that cannot be used */
    public Stages(Jobs jobs) {
        this(jobs, CpuTime.REAL);
    }

    /** @param time tells what computing time files take */
    Stages(Jobs jobs, CpuTime time) {
        this.time = time;
        this.inventories = jobs.inventories();
        this.files = jobs.files();
        this.words = new ReferenceWords(jobs.reference());
        this.finder = new TableFinder(inventories, words);
        this.headings = new HeadingLanguage(words);
        ReferenceFacts facts = new ReferenceFacts(jobs.reference());
        this.engine = new ExpressionEngine(facts);
        refuseFaults();
        this.normalising = new Normalising(facts, engine);
        this.checks = inventories.stream().collect(Collectors.toMap(Inventory::code, i -> new RowChecks(i, engine)));
        this.signs = new SignRules(inventories, engine);
    }

    private void refuseFaults() {
        List<Fault> faults = new ArrayList<>();
        for (Inventory inventory : inventories) {
            List<ExpressionFault> found = new ArrayList<>(Derivation.faults(inventory, engine));
            found.addAll(RowChecks.faults(inventory, engine));
            found.addAll(SignRules.faults(inventory, engine));
            found.forEach(
                    f -> faults.add(new Fault(inventory.code() + "/inventory.yml", 0, String.valueOf(f.getMessage()))));
        }
        if (!faults.isEmpty()) {
            throw new DefinitionFaults(faults);
        }
    }

    /** The language that the headings of a file are in, if they are clearly in one. */
    Optional<Language> language(FilePlan plan) {
        return headings.of(plan);
    }

    /** Lets answers of people count for files that are opened from now on. */
    public void review(ReviewedNames answers) {
        reviewed = answers;
    }

    List<Inventory> inventories() {
        return inventories;
    }

    /** Watches the records of one submission for what checks over several of them may find. */
    Signs watch() {
        return signs.watch();
    }

    /**
     * Opens a file and finds its tables.
     *
     * @param name name as it was received
     * @throws org.phaseout.read.UnreadableFile if the sender must act
     */
    public SubmissionFile open(Path path, String name) throws IOException {
        SubmissionFile found = openedAhead(path, name);
        SubmissionFile file = found == null ? openNow(path, name) : found;
        Next following = next.getAndSet(null);
        if (following != null) {
            begin(following);
        }
        return file;
    }

    private @Nullable SubmissionFile openedAhead(Path path, String name) {
        OpenedAhead opened = ahead.get();
        if (opened == null || !opened.isOf(path, name, reviewed) || !ahead.compareAndSet(opened, null)) {
            return null;
        }
        return opened.take();
    }

    /** A file that will probably be asked for. */
    private record Next(Path path, String name) {}

    /** Lets a file that will probably be asked for next be opened in a thread of its own, once the one asked for is open. */
    void ahead(Path path, String name) {
        next.set(new Next(path, name));
    }

    private void begin(Next following) {
        Path path = following.path();
        String name = following.name();
        OpenedAhead before = ahead.getAndSet(OpenedAhead.begin(path, name, reviewed, () -> openNow(path, name)));
        if (before != null) {
            before.letGo();
        }
    }

    /** Lets go of a file that was opened ahead and is not asked for. */
    void nothingAhead() {
        next.set(null);
        OpenedAhead before = ahead.getAndSet(null);
        if (before != null) {
            before.letGo();
        }
    }

    private SubmissionFile openNow(Path path, String name) throws IOException {
        SourceFile file = SourceFiles.open(path, name, files, time);
        try {
            return new SubmissionFile(file, name, finder, words, normalising, checks, reviewed);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
