package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.language.Language;
import org.phaseout.ops.FileDescription;
import org.phaseout.ops.Issues;
import org.phaseout.ops.Progress;
import org.phaseout.ops.Validation;

/** What the sender reads goes through the whole program: found, stored, and said in another language. */
class IssuesInLanguagesTest {

    private static final Path JOBS = Path.of("jobs");
    private static final Path WITH_ERRORS = Path.of("sample-inputs/hfc-article-7-with-errors/KEN-article-7-2023.xlsx");

    @TempDir
    Path temp;

    @Test
    void issuesOfTheProgramAndOfDefinitionsAreSaidInTheLanguageAskedFor() throws IOException {
        assertThat(messages(WITH_ERRORS, Language.SPANISH))
                .contains("Aquí se espera una cifra, pero la celda contiene texto.")
                .anySatisfy(m -> assertThat(m).startsWith("No es una sustancia").contains("«HFC-23» o «"))
                .anySatisfy(
                        m -> assertThat(m).contains("(12 t)").contains("(10 t)").doesNotContain("feedstock"));
    }

    @Test
    void theSameFileIsSaidInEnglishWithoutBeingAsked() throws IOException {
        assertThat(messages(WITH_ERRORS, Language.ENGLISH))
                .contains("A figure is expected here, but the cell holds text.")
                .contains("Import for feedstock (12 t) is more than the import it is part of (10 t).");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInTheLanguageToo() throws IOException {
        Path letter = Files.writeString(temp.resolve("lettre.xlsx"), "%PDF-1.4 and so on");
        String french =
                "Le fichier est un document PDF, et non un classeur. Ouvrez-le et enregistrez-le au format .xlsx ou .csv.";

        assertThat(messages(letter, Language.FRENCH)).containsExactly(french);
        assertThat(new FileDescription(JOBS, Language.FRENCH).describe(letter).problem())
                .isEqualTo("NOT_A_WORKBOOK: " + french);
    }

    @Test
    void describeNamesFormsAndFieldsInTheLanguage() throws IOException {
        Path csv = Files.writeString(
                temp.resolve("Import_2022.csv"),
                "Country,Substance,Imported for something unheard of\nKenya,HFC-32,5\n");

        assertThat(new FileDescription(JOBS, Language.RUSSIAN).describe(csv).issues())
                .isNotEmpty()
                .anySatisfy(issue -> assertThat(issue).containsPattern("[а-я]{4}"));
    }

    private static List<String> messages(Path file, Language language) throws IOException {
        return Validation.of(List.of(file), JOBS, language, Progress.NONE).issueList().stream()
                .map(Issues.Line::message)
                .toList();
    }
}
