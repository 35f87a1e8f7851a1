package org.phaseout.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job as the usual tutorial has it: whole workbooks in memory, chunks of a hundred, beans into a table, then one
 * {@code group by}. It checks nothing and traces nothing.
 */
@Configuration
@EnableBatchProcessing
@EnableJdbcJobRepository
class NaiveBatch {

    private static final Map<String, String> STATUSES = Map.of(
            "in use", "IN_USE",
            "stored", "STORED",
            "out of service", "OUT_OF_SERVICE",
            "destroyed", "DESTROYED",
            "decontaminated", "TREATED");
    private static final String HEADER = "country,equipment_type,pcb_class,service_status,units,liquid_kg,pure_pcb_kg";

    /** @param arguments folder of registers, database file to make, CSV to write */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("naive.folder", arguments[0]);
        System.setProperty("naive.database", arguments[1]);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(NaiveBatch.class)) {
            var done = context.getBean(JobOperator.class).start(context.getBean(Job.class), new JobParameters());
            if (done.getStatus() != BatchStatus.COMPLETED) {
                throw new IllegalStateException(done.toString());
            }
            write(context.getBean(JdbcTemplate.class), Path.of(arguments[2]));
        }
    }

    private static void write(JdbcTemplate jdbc, Path csv) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(jdbc.query(
                """
                select country, equipment_type, pcb_class, service_status, count(*), sum(liquid_kg), sum(pure_pcb_kg)
                from unit group by country, equipment_type, pcb_class, service_status""",
                (row, i) -> IntStream.rangeClosed(1, 7)
                        .mapToObj(c -> column(row, c))
                        .collect(Collectors.joining(","))));
        Files.write(csv, lines);
    }

    private static String column(ResultSet row, int number) {
        try {
            return Objects.requireNonNullElse(row.getString(number), "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Bean
    DataSource dataSource() {
        var source = new DriverManagerDataSource("jdbc:h2:file:" + System.getProperty("naive.database"), "sa", "");
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql")),
                source);
        return source;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    JdbcTemplate jdbc(DataSource source) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.execute("""
                create table unit (country varchar(3), equipment_type varchar(50), pcb_class varchar(20),
                  service_status varchar(20), equipment_id varchar(50), site varchar(200), region varchar(50),
                  manufacturer varchar(100), serial_no varchar(50), manufacture_year integer, power_kva numeric(12, 2),
                  liquid_kg numeric(18, 3), ppm numeric(18, 3), pure_pcb_kg numeric(24, 9))""");
        return jdbc;
    }

    @Bean
    Job job(JobRepository repository, PlatformTransactionManager transactions, DataSource source, JdbcTemplate jdbc)
            throws IOException {
        var step = new StepBuilder("load", repository)
                .<Unit, Unit>chunk(100)
                .transactionManager(transactions)
                .reader(new Registers(Path.of(System.getProperty("naive.folder"))))
                .writer(writer(source))
                .build();
        return new JobBuilder("naive", repository).start(step).build();
    }

    private static JdbcBatchItemWriter<Unit> writer(DataSource source) {
        JdbcBatchItemWriter<Unit> writer = new JdbcBatchItemWriterBuilder<Unit>()
                .dataSource(source)
                .sql("""
                        insert into unit values (:country, :equipmentType, :pcbClass, :serviceStatus, :equipmentId, :site,
                          :region, :manufacturer, :serialNo, :manufactureYear, :powerKva, :liquidKg, :ppm, :purePcbKg)""")
                .beanMapped()
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    /** One row of a register. */
    public record Unit(
            String country,
            String equipmentType,
            String pcbClass,
            String serviceStatus,
            String equipmentId,
            String site,
            String region,
            String manufacturer,
            String serialNo,
            int manufactureYear,
            BigDecimal powerKva,
            BigDecimal liquidKg,
            @Nullable BigDecimal ppm,
            @Nullable BigDecimal purePcbKg) {

        static Unit of(String country, Row row) {
            BigDecimal liquid = figure(row, 8);
            boolean tested = row.getCell(9) != null && row.getCell(9).getCellType() == CellType.NUMERIC;
            BigDecimal ppm = tested ? figure(row, 9) : null;
            return new Unit(
                    country,
                    text(row, 3).toUpperCase(Locale.ROOT).replace(' ', '_'),
                    classOf(ppm),
                    STATUSES.getOrDefault(text(row, 10).toLowerCase(Locale.ROOT), "NOT_STATED"),
                    text(row, 0),
                    text(row, 1),
                    text(row, 2),
                    text(row, 4),
                    text(row, 5),
                    figure(row, 6).intValueExact(),
                    figure(row, 7),
                    liquid,
                    ppm,
                    ppm == null ? null : liquid.multiply(ppm).movePointLeft(6));
        }

        private static String classOf(@Nullable BigDecimal ppm) {
            if (ppm == null) {
                return "SUSPECT";
            }
            double content = ppm.doubleValue();
            return content > 100_000 ? "P1" : content > 500 ? "P2" : content > 50 ? "P3" : "BELOW";
        }

        private static String text(Row row, int column) {
            return row.getCell(column).getStringCellValue().strip();
        }

        private static BigDecimal figure(Row row, int column) {
            return BigDecimal.valueOf(row.getCell(column).getNumericCellValue());
        }
    }

    /** All rows of all workbooks, one workbook in memory at a time. */
    private static final class Registers implements ItemReader<Unit> {

        private final Iterator<Path> files;
        private String country = "";
        private Iterator<Row> rows = List.<Row>of().iterator();

        Registers(Path folder) throws IOException {
            try (Stream<Path> all = Files.list(folder)) {
                files = all.sorted().toList().iterator();
            }
        }

        @Override
        public @Nullable Unit read() throws IOException, InvalidFormatException {
            while (!rows.hasNext()) {
                if (!files.hasNext()) {
                    return null;
                }
                Path file = files.next();
                country = file.getFileName().toString().substring(0, 3);
                rows = new XSSFWorkbook(file.toFile()).getSheetAt(0).iterator();
                rows.next();
            }
            return Unit.of(country, rows.next());
        }
    }
}
