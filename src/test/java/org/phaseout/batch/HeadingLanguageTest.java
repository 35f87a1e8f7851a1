package org.phaseout.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.language.Language;

/** Which language the headings of real layouts are in. */
class HeadingLanguageTest {

    private static Stages stages;

    @TempDir
    Path temp;

    @BeforeAll
    static void readDefinitions() {
        stages = new Stages(Jobs.read(Path.of("jobs")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "hfc-programa-de-pais-es, SPANISH",
        "methyl-bromide-article-7-french, FRENCH",
        "methyl-bromide-use-survey-spanish, SPANISH",
        "methyl-bromide-use-survey-arabic, ARABIC",
        "pcb-kondensatory, RUSSIAN",
        "pcb-evenements-elimination, FRENCH",
        "pcb-registro-equipos, SPANISH",
        "pcb-utility-register, ENGLISH",
        "hfc-article-7-workbook, ENGLISH",
    })
    void readsTheLanguageOfTheSamplesFromTheirHeadings(String sample, Language language) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-inputs", sample))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("README.md"))
                    .toList()) {
                assertThat(of(file)).as(file.toString()).contains(language);
            }
        }
    }

    @Test
    void headingsThatAMachineMadeTellNoLanguage() throws IOException {
        assertThat(of(csv("country,time_period,substance,import_new,import_feedstock")))
                .isEmpty();
    }

    private Path csv(String header) throws IOException {
        return Files.writeString(temp.resolve("Data form 1.csv"), header + "\nMEX,2022,HFC-32,5,1\n");
    }

    private static Optional<Language> of(Path file) throws IOException {
        try (SubmissionFile opened = stages.open(file, file.getFileName().toString())) {
            return stages.language(opened.plan());
        }
    }
}
