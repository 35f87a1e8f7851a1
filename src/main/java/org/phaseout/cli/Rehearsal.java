package org.phaseout.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.phaseout.batch.Jobs;
import org.phaseout.definition.Inventory;
import org.phaseout.intake.Folders;
import org.phaseout.reference.ReferenceTable;

/** A night over an empty form, and what people ask most, so that Java loads the classes that this takes. */
final class Rehearsal {

    private Rehearsal() {}

    /** @return exit code of the first command that failed, or done */
    static int in(Path home, Path jobs) throws IOException {
        Folders.under(home).create();
        String form = Files.createDirectories(Folders.under(home).inbox())
                .resolve("form.xlsx")
                .toString();
        Jobs known = Jobs.read(jobs);
        for (String[] command : List.of(
                new String[] {"template", inventory(known), "--country", country(known), "--output", form},
                new String[] {"run", "--settle", "0", "--home", home.toString()},
                new String[] {"status", "--home", home.toString()},
                new String[] {"--help"})) {
            int code = PhaseoutCommand.commandLine()
                    .setOut(new PrintWriter(Writer.nullWriter()))
                    .execute(command[0].startsWith("-") ? command : with(jobs, command));
            if (code > ExitCode.PEOPLE_MUST_ACT) {
                return code;
            }
        }
        return ExitCode.DONE;
    }

    private static String[] with(Path jobs, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--jobs", jobs.toString()));
        return all.toArray(String[]::new);
    }

    /** Any that has forms. */
    private static String inventory(Jobs jobs) {
        return jobs.inventories().stream()
                .filter(inventory -> !inventory.forms().isEmpty())
                .map(Inventory::code)
                .findFirst()
                .orElseThrow();
    }

    /** Any. */
    private static String country(Jobs jobs) {
        ReferenceTable countries = Objects.requireNonNull(jobs.reference().all().get("country"));
        return String.valueOf(countries.rows().get(0).get(0));
    }
}
