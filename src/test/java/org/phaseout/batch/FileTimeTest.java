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
import org.phaseout.normalise.ReferenceFacts;
import org.phaseout.read.CpuTime;
import org.phaseout.read.ReadRow;
import org.phaseout.read.ReadingWords;
import org.phaseout.read.ReferenceWords;
import org.phaseout.read.SourceFiles;
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
                            facts,
                            new ExpressionEngine(facts),
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
        List<String> told = new ArrayList<>();
        SubmissionReader reader = new SubmissionReader(
                new Stages(JOBS, time), file, "imports.csv", () -> false, why -> told.add(why.reason()));
        reader.open(new ExecutionContext());
        List<ReadRow> chunk = new ArrayList<>();
        for (ReadRow row = reader.read(); row != null; row = reader.read()) {
            chunk.add(row);
        }

        assertThat(reader.outcome(chunk.get(0))).isNotNull();
        step.set(TOO_LONG);

        assertThat(reader.outcome(chunk.get(1))).isNull();
        assertThat(reader.outcome(chunk.get(2))).isNull();
        assertThat(reader.isRefused()).isTrue();
        assertThat(reader.read()).isNull();
        assertThat(reader.isAtEnd()).isTrue();
        assertThat(told).containsExactly("TOO_SLOW");
        reader.close();
    }

    @Test
    void butNotWhatStoringThemTakes() throws IOException {
        AtomicLong now = new AtomicLong();
        SubmissionReader reader =
                new SubmissionReader(new Stages(JOBS, now::get), file, "imports.csv", () -> false, why -> {
                    throw new AssertionError(why);
                });
        reader.open(new ExecutionContext());
        for (ReadRow row = reader.read(); row != null; row = reader.read()) {
            assertThat(reader.outcome(row)).isNotNull();
            now.addAndGet(TOO_LONG);
        }
        reader.close();
    }
}
