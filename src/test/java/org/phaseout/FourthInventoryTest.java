package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.RunReport;
import org.phaseout.ops.TraceReport;

/** An inventory that the program has never heard of needs files under jobs, and no Java. */
@Tag(HomeStore.TAG)
class FourthInventoryTest {

    private static final String INVENTORY = """
            inventory: mercury
            title: Mercury
            treaty: Minamata Convention on Mercury
            section: [country, time_period]
            sources: { country: [column, cell, file_name], time_period: [column, cell, file_name] }
            fields:
              country:     { type: country, title: Country }
              time_period: { type: year, title: Year }
              process:     { type: code, list: process, title: Process }
              imported:    { type: mass, unit: t, title: Mercury imported }
              exported:    { type: mass, unit: t, title: Mercury exported }
            forms:
              mercury-trade:
                title: Trade in mercury
                header: { within: 10, rows: 1, join: " / " }
                fields: { country: required, time_period: required, process: required, imported: required, exported: expected }
            checks:
              HG-101:
                severity: error
                row: exported <= imported
                at: exported
                message: "Export ({exported} t) is more than import ({imported} t)."
                fix: Correct one of the two cells.
                example: { imported: 1, exported: 2 }
            summary: { by: [country, time_period, form, process], sums: [imported, exported] }
            tables:
              mercury_net_import:
                id: HG-01
                title: Net import of mercury
                definition: Mercury imported less mercury exported.
                formula: imported - exported
                source: Minamata Convention on Mercury, Article 3
                sql: tables/mercury_net_import.sql
                from: [mercury-trade]
                grain: [country, process, time_period]
                areas: [region, world]
                columns:
                  net_t: { title: Net import, unit: t, add: true }
                trace: [imported, exported]
            """;

    @TempDir
    private Path folder;

    @Test
    void aNewInventoryGetsItsTableItsCheckAndItsTrace() throws IOException {
        Path jobs = definition();
        Home home = Home.in(folder.resolve("home"), jobs).drop(workbook());

        RunReport report = home.run();

        assertThat(report.faults()).isEmpty();
        assertThat(report.tables()).containsExactly("mercury_net_import");
        FileReport file = report.files().get(0);
        assertThat(file.inventory()).isEqualTo("mercury");
        assertThat(file.rowsAccepted()).isEqualTo(3);
        assertThat(file.rowsRejected()).isEqualTo(1);
        assertThat(home.published("mercury_net_import.csv"))
                .startsWith("area_type,area,process,time_period,net_t,obs_status,n_reporting,n_expected")
                .anyMatch(line -> line.startsWith("country,KEN,CHLOR_ALKALI,2023,7.25,A"))
                .anyMatch(line -> line.startsWith("country,KEN,LAMPS,2023,0.5,A"))
                .anyMatch(line -> line.startsWith("world,WORLD,CHLOR_ALKALI,2023,10.25,A,2,"))
                .noneMatch(line -> line.contains("UGA"));
        assertThat(home.published("issues.csv")).anyMatch(line -> line.contains(",E5,5,") && line.contains("HG-101"));
        traced(home, jobs);
    }

    private static void traced(Home home, Path jobs) throws IOException {
        try (Pipeline pipeline = Pipeline.open(HomeStore.at(home.folder()), jobs)) {
            TraceReport trace =
                    pipeline.figureTrace().trace("mercury_net_import", List.of("KEN", "CHLOR_ALKALI", "2023"));
            assertThat(trace.rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("net_t", "7.25"));
            assertThat(trace.sources()).singleElement().satisfies(source -> {
                assertThat(source.row()).isEqualTo(2);
                assertThat(source.cells())
                        .anySatisfy(cell -> {
                            assertThat(cell.cell()).isEqualTo("D2");
                            assertThat(cell.raw()).isEqualTo("7500");
                            assertThat(cell.stored()).isEqualTo("7.5");
                        })
                        .anySatisfy(cell -> assertThat(cell.cell()).isEqualTo("E2"));
            });
        }
    }

    private Path definition() throws IOException {
        Path jobs = folder.resolve("jobs");
        try (Stream<Path> tables = Files.list(Path.of("jobs", "reference"))) {
            Files.createDirectories(jobs.resolve("reference"));
            for (Path table : tables.toList()) {
                Files.copy(table, jobs.resolve("reference").resolve(table.getFileName()));
            }
        }
        write(jobs.resolve("mercury/inventory.yml"), INVENTORY);
        write(jobs.resolve("mercury/columns/trade.csv"), """
                field,spelling,language,since,until,source,confidence
                process,Process,en,,,own list,high
                imported,Import,en,,,own list,high
                exported,Export,en,,,own list,high
                """);
        write(jobs.resolve("mercury/codes/process.csv"), """
                code,spelling,language,source,confidence
                CHLOR_ALKALI,Chlor-alkali,en,own list,high
                LAMPS,Lamps,en,own list,high
                """);
        write(jobs.resolve("mercury/tables/mercury_net_import.sql"), """
                select country, process, time_period, sum(imported) - coalesce(sum(exported), 0) as net_t,
                    max(obs_status) as obs_status
                from summary
                group by country, process, time_period
                """);
        return jobs;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("mercury.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Trade");
            row(sheet, "Country", "Year", "Process", "Import (kg)", "Export (kg)");
            row(sheet, "Kenya", 2023, "Chlor-alkali", 7500, 250);
            row(sheet, "Kenya", 2023, "Lamps", 500, 0);
            row(sheet, "Ghana", 2023, "Chlor-alkali", 3000, 0);
            row(sheet, "Uganda", 2023, "Lamps", 10, 20);
            workbook.write(out);
        }
        return file;
    }

    private static void row(Sheet sheet, Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }
}
