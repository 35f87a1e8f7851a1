package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Filled cells counted by another reader than ours, held against the account of the cells: nothing is lost. */
class CellBalanceTest {

    @TempDir
    private Path folder;

    static List<Path> samples() {
        return GoldenCase.all().stream()
                .flatMap(CellBalanceTest::inputs)
                .filter(path -> !path.getFileName().toString().equals("broken.xlsx"))
                .toList();
    }

    private static Stream<Path> inputs(GoldenCase sample) {
        try {
            return sample.inputs().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_filled_cell_of_a_sample_is_used_or_explained(Path path) throws IOException {
        holdsForEveryCell(path);
    }

    @Test
    void so_are_those_of_sheets_rows_and_columns_that_nothing_reads() throws IOException {
        Book book = Book.xlsx("Imports")
                .row(1, "Country:", "Kenya", null, null, "x")
                .row(2, "Year:", 2022)
                .row(5, "Substance", "Exporting party", "New", "A heading nobody knows", null, "Quantity destroyed")
                .row(6, "HFC-134a", "China", 1, "lost?", "under no heading", 3)
                .row(7, "CFC-11", "China", 1, "outside the inventory")
                .row(8, "HFC-32", "China", "x", "in error")
                .row(9, "Total", null, 2)
                .row(10, " ", "  ")
                .row(12, "=1/0", true, "=A1")
                .row(40, "Facility", "Quantity of HFC-23 generated", "Remarks")
                .row(41, "Works", 3, "a table that no form reads")
                .hideRow(8)
                .hideColumn("D")
                .sheet("Hidden notes")
                .row(3, "words", 1, 2, "words")
                .hideSheet()
                .sheet("Wide");
        for (int row = 1; row < 30; row++) {
            book.row(row, "a", row, "b", row * 2).at("XFA" + row, "far right", row);
        }
        holdsForEveryCell(book.calculated().save(folder.resolve("all sorts.xlsx")));
    }

    private static void holdsForEveryCell(Path path) throws IOException {
        WholeFile file = WholeFile.read(path);

        assertThat(file.cells()).as("read").isEqualTo(count(path));
        assertThat(file.accounted()).as("used or explained").isEqualTo(file.cells());
    }

    private static int count(Path path) throws IOException {
        return path.toString().endsWith(".csv") ? countText(path) : countWorkbook(path);
    }

    private static int countWorkbook(Path path) throws IOException {
        int filled = 0;
        try (Workbook workbook = WorkbookFactory.create(path.toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        filled += isFilled(cell) ? 1 : 0;
                    }
                }
            }
        }
        return filled;
    }

    private static boolean isFilled(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type != CellType.BLANK
                && (type != CellType.STRING || !cell.getStringCellValue().isBlank());
    }

    private static int countText(Path path) throws IOException {
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        int filled = 0;
        try (CSVParser parser = CSVParser.parse(
                text, CSVFormat.DEFAULT.builder().setDelimiter(separator).get())) {
            for (CSVRecord line : parser) {
                for (String value : line) {
                    filled += value.isBlank() ? 0 : 1;
                }
            }
        }
        return filled;
    }
}
