package org.phaseout.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.batch.SubmissionFile;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.language.Language;
import org.phaseout.model.CountryCode;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Progress;
import org.phaseout.ops.RunReport;
import org.phaseout.read.ReadRow;
import org.phaseout.read.ReferenceWords;
import org.phaseout.read.SubmissionRows;
import org.phaseout.read.TablePlan;
import org.phaseout.reference.Countries;
import org.phaseout.store.StoredRow;

/** Every form in every language: made, read again untouched, filled in, run, and stored as it was typed. */
class TemplateRoundTripTest {

    private static final Path FOLDER = Path.of("jobs");
    private static final Jobs JOBS = Jobs.read(FOLDER);
    private static final Stages STAGES = new Stages(JOBS);
    private static final Templates TEMPLATES = new Templates(JOBS.reference(), new ReferenceWords(JOBS.reference()));
    private static final Map<String, Template> MADE = new HashMap<>();
    private static final Map<String, Integer> YEARS = Map.of("hfc", 2022, "methyl-bromide", 2010, "pcb", 2009);

    @TempDir
    private Path folder;

    /** A form in a language, for a country that sends nothing else, so that no history comes in. */
    private record Case(Inventory inventory, Form form, Language language, CountryCode country) {
        String name() {
            return inventory.code() + "-" + form.code() + "-" + language.code();
        }

        int year() {
            return YEARS.getOrDefault(inventory.code(), 2020);
        }

        Template template() {
            return MADE.computeIfAbsent(name(), name -> TEMPLATES.make(order()));
        }

        Order order() {
            return new Order(inventory, List.of(form), country, year(), language, Map.of());
        }
    }

    private static List<Case> cases() {
        List<CountryCode> countries = Countries.of(JOBS.reference()).all().stream()
                .filter(c -> c.to() == null && !c.code().value().equals("EUE"))
                .map(c -> c.code())
                .toList();
        List<Case> cases = new ArrayList<>();
        for (Inventory inventory : JOBS.inventories()) {
            for (Form form : inventory.forms().values()) {
                for (Language language : Language.values()) {
                    cases.add(new Case(inventory, form, language, countries.get(cases.size() % countries.size())));
                }
            }
        }
        return cases;
    }

    @Test
    void anUntouchedTemplateSaysNothingAndIsReadWithoutAnIssue() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Case each : cases()) {
            Template template = each.template();
            if (!template.leftOut().isEmpty() || !template.inOtherLanguage().isEmpty()) {
                faults.add(each.name() + " lacks " + template.leftOut() + " and is in English for "
                        + template.inOtherLanguage());
            }
            Path file = Files.write(folder.resolve(each.name() + ".xlsx"), template.bytes());
            try (SubmissionFile read = STAGES.open(file, file.getFileName().toString())) {
                read.issues().forEach(issue -> faults.add(each.name() + ": " + issue));
                if (read.plan().tables().size() != 1
                        || !read.plan().tables().get(0).form().equals(each.form())) {
                    faults.add(each.name() + ": read as "
                            + read.plan().tables().stream()
                                    .map(t -> t.form().code())
                                    .toList());
                    continue;
                }
                try (SubmissionRows rows = read.rows()) {
                    for (ReadRow row = rows.next(); row != null; row = rows.next()) {
                        StoredRow outcome = read.outcome(row);
                        if (outcome.verdict() != StoredRow.Verdict.IGNORED) {
                            faults.add(each.name() + ": row " + row.row());
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsFilledInIsAcceptedWithoutAnIssueAndStoredAsTyped() throws IOException {
        Path home = folder.resolve("home");
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Map<String, Case> cases = new LinkedHashMap<>();
        Map<String, FilledForm> filled = new LinkedHashMap<>();
        for (Case each : cases()) {
            Template template = each.template();
            Path file = inbox.resolve(each.name() + ".xlsx");
            Files.write(file, template.bytes());
            TablePlan table;
            try (SubmissionFile read = STAGES.open(file, file.getFileName().toString())) {
                table = read.plan().tables().get(0);
            }
            FilledForm form = new FilledForm(each.inventory(), each.form(), table, TEMPLATES.answers(each.order()));
            form.fill(template.bytes(), file);
            cases.put(file.getFileName().toString(), each);
            filled.put(file.getFileName().toString(), form);
        }

        try (Pipeline pipeline = Pipeline.inMemory(home, FOLDER)) {
            RunReport report = pipeline.nightlyRun().run(Duration.ZERO, Progress.NONE);

            assertThat(report.faults()).isEmpty();
            assertThat(pipeline.issues().all())
                    .extracting(i -> i.ruleId() + " " + i.file() + "!" + i.cell() + " " + i.message())
                    .isEmpty();
            assertThat(report.files())
                    .hasSize(cases.size())
                    .allSatisfy(file -> assertThat(file.state()).as(file.file()).isEqualTo("ACCEPTED"));
            cases.forEach((file, each) -> assertThat(asTyped(
                            each,
                            pipeline.acceptedFigures()
                                    .of(each.inventory(), each.form(), each.country(), each.year())
                                    .rows()))
                    .as(file)
                    .isEqualTo(filled.get(file).typed()));
        }
    }

    /** What was stored, in the words and units of the template. */
    private static List<Map<String, Object>> asTyped(Case each, List<Map<String, Object>> stored) {
        Typed typed = new Typed(
                each.inventory(), each.form(), TEMPLATES.answers(each.order()), TEMPLATES.values(each.order()));
        return stored.stream().map(typed::row).toList();
    }
}
