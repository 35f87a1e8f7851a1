package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phaseout.batch.Jobs;
import org.phaseout.check.CheckExamples;
import org.phaseout.check.SqlChecks;
import org.phaseout.definition.Check;
import org.phaseout.definition.Inventory;
import org.phaseout.normalise.ExpressionEngine;
import org.phaseout.normalise.ReferenceFacts;
import org.phaseout.store.SubmittedCells;

/** Every check of the definitions is alive: its own example trips it. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.phaseout.Store#ofThisRun")
@Tag(HomeStore.TAG)
class CheckExamplesTest {

    private static final Jobs JOBS = Jobs.read(Path.of("jobs"));

    private final Bench bench;

    CheckExamplesTest(Store store) {
        this.bench = store.bench();
    }

    static Stream<Arguments> sqlChecks() {
        return JOBS.inventories().stream()
                .flatMap(inventory -> inventory.checks().values().stream()
                        .filter(check -> check.sql() != null)
                        .map(check -> Arguments.of(inventory.code(), check.id())));
    }

    static Stream<String> codes() {
        return JOBS.inventories().stream().map(Inventory::code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void rowChecksAreTrippedByTheirExamples(String code) {
        ExpressionEngine engine = new ExpressionEngine(new ReferenceFacts(bench.jobs.reference()));

        assertThat(new CheckExamples(bench.inventory(code), engine).deadRules()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sqlChecks")
    void sqlChecksAreTrippedByTheirExamples(String code, String id) {
        Inventory inventory = bench.inventory(code);
        Check check = inventory.checks().get(id);
        bench.clear();
        if (!check.example().record().isEmpty()) {
            bench.accept(inventory, check.example().record());
        }
        long submission = bench.submit(inventory, check.example().submission());

        SqlChecks checks = new SqlChecks(bench.sql, new SubmittedCells(bench.jdbc));

        assertThat(checks.findings(submission, List.of(inventory), false, bench.signs))
                .extracting(finding -> finding.entry().issue().code())
                .contains(id);
    }
}
