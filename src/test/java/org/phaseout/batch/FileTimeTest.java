package org.phaseout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.definition.FileRules;
import org.phaseout.normalise.ExpressionEngine;
import org.phaseout.normalise.Normalising;
import org.phaseout.normalise.ReferenceFacts;
import org.phaseout.read.CpuTime;
import org.phaseout.read.ReadRow;
import org.phaseout.read.ReadingWords;
import org.phaseout.read.ReferenceWords;
import org.phaseout.read.SourceFiles;
import org.phaseout.read.SubmissionRows;
import org.phaseout.read.TableFinder;
import org.phaseout.read.UnreadableFile;
import org.phaseout.reference.ReviewedNames;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The computing time of a file counts wherever it is spent on the file, not only where cells are read. */
class FileTimeTest {

    private static final Jobs JOBS = Jobs.read(Path.of("jobs"));
    private static final long TOO_LONG = 61_000_000_000L;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writesAFile() throws IOException {
        file = Files.writeString(
                folder.resolve("imports.csv"),
                "Country,Year,Substance,Imports\nKenya,2022,HFC-32,1\nKenya,2022,HFC-125,2\nKenya,2022,HFC-134a,3\n");
    }

    @Test
    void whileItsTablesAreFound() {
        AtomicLong now = new AtomicLong();
        ReferenceWords known = new ReferenceWords(JOBS.reference());
        ReadingWords slow = (ReadingWords) Proxy.newProxyInstance(
                FileTimeTest.class.getClassLoader(),
                new Class<?>[] {ReadingWords.class},
                (proxy, method, arguments) -> {
                    now.addAndGet(TOO_LONG);
                    try {
                        return method.invoke(known, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        TableFinder finder = new TableFinder(JOBS.inventories(), slow);
        ReferenceFacts facts = new ReferenceFacts(JOBS.reference());

        assertThatThrownBy(() -> {
                    try (SubmissionFile read = new SubmissionFile(
                            SourceFiles.open(file, "imports.csv", FileRules.NONE, now::get),
                            "imports.csv",
                            finder,
                            slow,
                            new Normalising(facts, new ExpressionEngine(facts)),
                            Map.of(),
                            ReviewedNames.NONE)) {
                        read.plan();
                    }
                })
                .isInstanceOf(UnreadableFile.class)
                .extracting("reason")
                .isEqualTo("TOO_SLOW");
    }

    @Test
    void whileItsRowsAreNormalisedAndCheckedEvenAfterTheLastWasRead() throws IOException {
        AtomicLong step = new AtomicLong();
        AtomicLong now = new AtomicLong();
        CpuTime time = () -> now.addAndGet(step.get());
        try (SubmissionFile read = new Stages(JOBS, time).open(file, "imports.csv");
                SubmissionRows rows = read.rows()) {
            List<ReadRow> all = new ArrayList<>();
            for (ReadRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
            assertThat(read.outcome(all.get(1))).isNotNull();
            step.set(TOO_LONG);

            assertThatThrownBy(() -> read.outcome(all.get(2)))
                    .isInstanceOf(UnreadableFile.class)
                    .extracting("reason")
                    .isEqualTo("TOO_SLOW");
        }
    }

    @Test
    void andTheStepThatReadsIsTold() throws IOException {
        AtomicLong step = new AtomicLong();
        AtomicLong now = new AtomicLong();
        Stages stages = new Stages(JOBS, () -> now.addAndGet(step.get()));
        List<String> told = new ArrayList<>();
        SubmissionReader reader =
                new SubmissionReader(stages, file, "imports.csv", () -> false, why -> told.add(why.reason()));
        reader.take(stages.open(file, "imports.csv"));
        step.set(TOO_LONG);
        reader.open(new ExecutionContext());

        assertThat(reader.read()).isNull();
        assertThat(reader.read()).isNull();
        assertThat(reader.isRefused()).isTrue();
        assertThat(reader.isAtEnd()).isTrue();
        assertThat(told).containsExactly("TOO_SLOW");
        reader.close();
    }
}
