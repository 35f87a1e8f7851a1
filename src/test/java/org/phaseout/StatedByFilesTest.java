package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.language.Language;
import org.phaseout.ops.Description;
import org.phaseout.ops.Description.StatedValue;
import org.phaseout.ops.FileDescription;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.Progress;
import org.phaseout.ops.Validation;

/** A sample file with a cover that states a revision and a date, through the whole program. */
class StatedByFilesTest {

    private static final Path JOBS = Path.of("jobs");
    private static final Path SAMPLE = Path.of("sample-inputs/hfc-article-7-workbook/MEX-article-7-2023.xlsx");
    private static final Set<String> CODES = Set.of("NORM-501", "NORM-502", "NORM-503", "NORM-504");

    @TempDir
    private Path folder;

    @Test
    void describeShowsWhatAFileStatesAndWhere() throws IOException {
        Description description = new FileDescription(JOBS, Language.ENGLISH)
                .describe(withCover("MEX-2023-rev2.xlsx", "2", "31/05/2024"));

        assertThat(description.stated())
                .containsExactly(
                        new StatedValue("revision", "2", "file name"),
                        new StatedValue("date", "2024-05-31", "Cover!B2"));
        assertThat(description.issues()).noneMatch(line -> CODES.stream().anyMatch(line::contains));
    }

    @Test
    void theSamplesStateNothing() throws IOException {
        assertThat(new FileDescription(JOBS, Language.ENGLISH).describe(SAMPLE).stated())
                .isEmpty();
    }

    @Test
    void whatCannotBeUsedIsAnIssueOfTheFileAndEveryCellIsExplained() throws IOException {
        Path file = withCover("MEX-2023-rev2.xlsx", "3", "03/04/2024");

        Validation.Verdict verdict = Validation.of(List.of(SAMPLE, file), JOBS, Language.ENGLISH, Progress.NONE);

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.issueList().stream()
                        .filter(issue -> CODES.contains(issue.ruleId()))
                        .map(issue -> issue.ruleId() + " " + issue.sheet() + "!" + issue.cell() + " " + issue.field()))
                .containsExactlyInAnyOrder("NORM-504 Cover!B1 revision", "NORM-503 Cover!B2 stated_date");
        assertThat(new FileDescription(JOBS, Language.ENGLISH).describe(file).stated())
                .isEmpty();
        FileReport without = verdict.submissions().get(0);
        FileReport with = verdict.submissions().get(1);
        assertThat(with.cellsRead()).isEqualTo(without.cellsRead() + 4);
        assertThat(with.cellsUsed()).isEqualTo(without.cellsUsed());
        assertThat(with.cellsUsed()
                        + with.cellsExplained().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(with.cellsRead());
    }

    @Test
    void anOlderRevisionThatComesLateSupersedesNothing() throws IOException {
        Path second = withCover("MEX-2023-corrected.xlsx", "2", "31/05/2024");
        Path first = withCover("MEX-2023-late.xlsx", "1", "30/04/2024");

        Validation.Verdict verdict = Validation.of(List.of(second, first), JOBS, Language.ENGLISH, Progress.NONE);

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.submissions().get(0).sectionStates()).containsOnlyKeys("CURRENT");
        assertThat(verdict.submissions().get(1).sectionStates()).containsOnlyKeys("SUPERSEDED");
    }

    private Path withCover(String name, String revision, String date) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Files.newInputStream(SAMPLE);
                Workbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet cover = book.createSheet("Cover");
            line(cover, 0, "Revision", revision);
            line(cover, 1, "Date of submission", date);
            book.write(out);
        }
        return file;
    }

    private static void line(Sheet sheet, int row, String label, String value) {
        sheet.createRow(row).createCell(0).setCellValue(label);
        sheet.getRow(row).createCell(1).setCellValue(value);
    }
}
