package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.definition.FileRules;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;

/** A file that goes beyond a limit is refused, and told its name, its value and what to do. */
class LimitsTest {

    @TempDir
    Path folder;

    private static FileRules rules(Limit limit, int most) {
        return new FileRules(Limits.STANDARD.with(Map.of(limit, most)), null, List.of(), "");
    }

    private static void read(Path file, FileRules rules, CpuTime time) throws IOException {
        try (SourceFile source = SourceFiles.open(file, file.getFileName().toString(), rules, time)) {
            for (SheetInfo sheet : source.sheets()) {
                source.merges(sheet, 10);
                Sheets.rows(source, sheet);
            }
        }
    }

    private static void assertRefused(Path file, Limit limit, int most, String reason) {
        assertThatThrownBy(() -> read(file, rules(limit, most), CpuTime.REAL))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageMatching(".*\\b" + most + "\\b.*")
                .hasMessageContaining("'" + limit.key() + "'")
                .hasMessageContaining("higher limit")
                .extracting("reason")
                .isEqualTo(reason);
    }

    private Path workbook() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        for (String name : List.of("A", "B", "C")) {
            Sheet sheet = book.createSheet(name);
            for (int row = 0; row < 5; row++) {
                sheet.createRow(row).createCell(0).setCellValue("text " + name + row);
                sheet.getRow(row).createCell(1).setCellValue("more " + name + row);
                sheet.getRow(row).createCell(2).setCellValue(row);
            }
            sheet.addMergedRegion(new CellRangeAddress(6, 7, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(6, 7, 1, 1));
        }
        return Sheets.write(folder.resolve("a.xlsx"), book);
    }

    @Test
    void everyLimitOfAWorkbookHolds() throws IOException {
        Path file = workbook();

        read(file, FileRules.NONE, CpuTime.REAL);
        assertRefused(file, Limit.PARTS, 5, "ZIP_TOO_MANY_ENTRIES");
        assertRefused(file, Limit.SHEETS, 2, "TOO_MANY_SHEETS");
        assertRefused(file, Limit.ROWS, 4, "TOO_MANY_ROWS");
        assertRefused(file, Limit.COLUMNS, 2, "TOO_MANY_COLUMNS");
        assertRefused(file, Limit.TEXTS, 29, "TOO_MANY_STRINGS");
        assertRefused(file, Limit.MERGED_RANGES, 1, "TOO_MANY_MERGES");
    }

    @Test
    void everyLimitOfATextFileHolds() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b,c\n1,2,3\n" + "x".repeat(2_000_000) + "\n");

        assertRefused(file, Limit.FILE_MB, 1, "TOO_LARGE");
        assertRefused(file, Limit.ROWS, 1, "TOO_MANY_ROWS");
        assertRefused(file, Limit.COLUMNS, 2, "TOO_MANY_COLUMNS");
        assertRefused(file, Limit.LINE_CHARACTERS, 1_000_000, "CELL_TOO_LONG");
    }

    @Test
    void whatUnpacksToMoreThanThereIsRoomForIsRefusedWithoutKeepingIt() throws IOException {
        String noise = new java.util.Random(1)
                .ints(1_500_000, 'a', 'z')
                .collect(StringBuilder::new, (s, c) -> s.append((char) c), StringBuilder::append)
                .toString();
        Path file = Sheets.raw(folder.resolve("a.xlsx"), "<row><c t='str'><v>" + noise + "</v></c></row>");

        assertRefused(file, Limit.PART_MB, 1, "TOO_LARGE_UNCOMPRESSED");
        assertRefused(file, Limit.UNPACKED_MB, 1, "TOO_LARGE_UNCOMPRESSED");
    }

    @Test
    void aCellWithMoreTextThanACellCanHoldIsInErrorAndNothingElse() throws IOException {
        Path file = Sheets.raw(
                folder.resolve("a.xlsx"),
                "<row><c t='str'><v>" + "long".repeat(10_000) + "</v></c><c t='str'><v>ok</v></c></row>");

        assertThat(Sheets.cells(file)).extracting(Cell::kind).containsExactly(Cell.Kind.ERROR, Cell.Kind.TEXT);
        assertThat(Sheets.cells(file).get(0).text()).isEqualTo("text of more than 32767 characters");
    }

    @Test
    void aFileThatTakesTooMuchTimeIsRefusedWhereverThatIs() throws IOException {
        Path xlsx = workbook();
        Path csv = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n".repeat(1000));
        for (Path file : List.of(xlsx, csv)) {
            for (int after = 1; after < 12; after += 5) {
                AtomicLong asked = new AtomicLong();
                int late = after;
                CpuTime slow = () -> Math.max(0, asked.incrementAndGet() - late) * 61_000_000_000L;

                assertThatThrownBy(() -> read(file, FileRules.NONE, slow))
                        .hasMessageContaining("more than 60 seconds (limit 'cpu_seconds')")
                        .extracting("reason")
                        .isEqualTo("TOO_SLOW");
            }
        }
    }

    @Test
    void timeThatIsNotSpentReadingDoesNotCount() throws IOException {
        AtomicLong clock = new AtomicLong();
        try (SourceFile source = SourceFiles.open(workbook(), "a.xlsx", FileRules.NONE, clock::get);
                SheetRows rows = source.open(source.sheets().get(0))) {
            clock.addAndGet(61_000_000_000L);

            assertThat(rows.next()).isNotNull();
        }
    }

    @Test
    void wantOfMemoryWhileReadingIsTheFilesAndNotTheRuns() throws IOException {
        Allowance allowance = new Allowance(Limits.STANDARD, CpuTime.REAL);
        for (Error error : List.of(new OutOfMemoryError("heap"), new StackOverflowError())) {
            assertThatThrownBy(() -> WatchedFile.open(allowance, () -> {
                        throw error;
                    }))
                    .isInstanceOf(UnreadableFile.class)
                    .extracting("reason")
                    .isEqualTo("TOO_MUCH_MEMORY");
        }
        assertThatThrownBy(() -> WatchedFile.open(allowance, () -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
