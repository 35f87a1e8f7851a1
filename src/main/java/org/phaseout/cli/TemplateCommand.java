package org.phaseout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Jobs;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.language.Language;
import org.phaseout.model.CountryCode;
import org.phaseout.model.TimePeriod;
import org.phaseout.model.WrongUsage;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.TemplateDesk;
import org.phaseout.template.Start;
import org.phaseout.template.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a workbook for a country officer. */
@Command(
        name = "template",
        description = "Writes a workbook for a country officer to fill in, which is read again without an issue.",
        footer = {
            "",
            "Examples:",
            "  phaseout template hfc --list",
            "  phaseout template hfc --form article-7-imports --country JOR --lang ar --year 2024",
            "  phaseout template pcb --country Morocco --lang fr --home data -o register.xlsx"
        })
final class TemplateCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "INVENTORY", description = "Code of the inventory, such as hfc.")
    private String inventory = "";

    @Option(names = "--list", description = "List the forms of the inventory and stop.")
    private boolean list;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            split = ",",
            description = "Form to write a sheet for; may be given several times (default: all but long lists).")
    private List<String> forms = List.of();

    @Option(names = "--country", paramLabel = "COUNTRY", description = "Reporting country: ISO code or name.")
    private @Nullable String country;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language: ar, en, es, fr, ru or zh (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(names = "--year", paramLabel = "YEAR", description = "Year of the figures.")
    private @Nullable Integer year;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write; it must not exist (default: named after country, inventory, form and year).")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        Jobs jobs = Jobs.read(common.jobs());
        TemplateDesk desk = new TemplateDesk(jobs);
        Inventory chosen = desk.inventory(inventory);
        if (list) {
            TextTable table = new TextTable("FORM", "TITLE");
            chosen.forms().values().forEach(form -> table.row(form.code(), form.title()));
            common.print(table.toString());
            return ExitCode.DONE;
        }
        if (country == null) {
            throw new WrongUsage("Say whose form it is with --country, or list the forms with --list.");
        }
        write(desk, chosen, desk.country(country));
        return ExitCode.DONE;
    }

    private void write(TemplateDesk desk, Inventory chosen, CountryCode reporter) throws IOException {
        Language spoken = Language.of(language)
                .orElseThrow(() -> new WrongUsage("There is no catalogue for the language '" + language
                        + "'. There are: ar, en, es, fr, ru, zh."));
        if (year != null && (year < TimePeriod.FIRST || year > TimePeriod.LAST)) {
            throw new WrongUsage(
                    "The year " + year + " is not one from " + TimePeriod.FIRST + " to " + TimePeriod.LAST + ".");
        }
        List<Form> wanted = desk.forms(chosen, forms, year);
        Path file = output == null ? Path.of(name(chosen, wanted, reporter, spoken)) : output;
        if (Files.exists(file)) {
            throw new WrongUsage("There is a file '" + file + "' already. Name another with -o.");
        }
        Template template = desk.make(chosen, wanted, reporter, year, spoken, starts(chosen, wanted, reporter));
        Files.write(file, template.bytes());
        template.leftOut()
                .forEach((form, fields) -> common.say("No heading is known to '" + form + "' for "
                        + String.join(", ", fields) + ", so it has no such column. Add one to the columns folder of '"
                        + chosen.code() + "'."));
        common.print("Wrote " + file);
    }

    private String name(Inventory chosen, List<Form> wanted, CountryCode reporter, Language spoken) {
        String form = wanted.size() == 1 ? wanted.get(0).code() : "";
        return String.join(
                        "-",
                        Stream.of(
                                        reporter.value(),
                                        chosen.code(),
                                        form,
                                        year == null ? "" : year.toString(),
                                        spoken.code())
                                .filter(part -> !part.isEmpty())
                                .toList())
                + ".xlsx";
    }

    /** What was accepted before, if a home folder is named. */
    private Map<String, Start> starts(Inventory chosen, List<Form> wanted, CountryCode reporter) {
        Map<String, Start> starts = new HashMap<>();
        if (spec.commandLine().getParseResult().hasMatchedOption("--home")) {
            try (Pipeline pipeline = common.pipeline()) {
                wanted.forEach(form ->
                        starts.put(form.code(), pipeline.acceptedFigures().of(chosen, form, reporter, year)));
            }
        }
        return starts;
    }
}
