package org.phaseout.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.batch.Jobs;
import org.phaseout.batch.Stages;
import org.phaseout.batch.SubmissionFile;
import org.phaseout.definition.Inventory;
import org.phaseout.language.Language;
import org.phaseout.model.CountryCode;
import org.phaseout.ops.TemplateDesk;

/** An officer may save a template in another format; a spreadsheet program does it here, if the machine has one. */
class SavedInAnotherFormatTest {

    private static final Jobs JOBS = Jobs.read(Path.of("jobs"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xls", "ods"})
    void aTemplateKeepsItsMark(String format) throws IOException, InterruptedException {
        Optional<Path> office = office();
        assumeTrue(office.isPresent(), "No soffice on the PATH: templates in other formats are not tried out.");
        TemplateDesk desk = new TemplateDesk(JOBS);
        Inventory pcb = desk.inventory("pcb");
        CountryCode kenya = new CountryCode("KEN");
        byte[] made = desk.make(
                        pcb,
                        desk.forms(pcb, List.of("oil-register"), 2024),
                        kenya,
                        2024,
                        Language.ENGLISH,
                        java.util.Map.of())
                .bytes();

        Path saved = saved(office.get(), Files.write(folder.resolve("template.xlsx"), made), format);

        try (SubmissionFile read = new Stages(JOBS).open(saved, "template." + format)) {
            assertThat(read.plan().skipped().values())
                    .contains("guidance of the template", "lists for the drop-downs of the template");
            assertThat(read.plan().tables()).singleElement().satisfies(table -> {
                assertThat(table.form().code()).isEqualTo("oil-register");
                assertThat(table.evidence()).contains("The sheet bears the mark of a template for this form.");
            });
            assertThat(read.issues()).isEmpty();
        }
    }

    private static Optional<Path> office() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Path saved(Path office, Path file, String format) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        office.toString(),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return folder.resolve("template." + format);
    }
}
