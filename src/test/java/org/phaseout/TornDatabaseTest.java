package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phaseout.Program.Said;
import org.phaseout.batch.Jobs;
import org.phaseout.model.Finding;
import org.phaseout.store.TableProof;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database file that was torn is refused, or verify finds it, or every table still holds what it did: never are other
 * figures taken for the true ones. Each kind of damage is done {@code phaseout.torn} times (once), from the seed
 * {@code phaseout.seed} (1) on; a failure names its seed.
 */
@Timeout(600)
class TornDatabaseTest {

    private static final int TIMES = Integer.getInteger("phaseout.torn", 1);
    private static final long SEED = Long.getLong("phaseout.seed", 1);
    private static final int PAGE = 4096;

    @TempDir
    private static Path folder;

    private static Home home;
    private static byte[] whole;
    private static Jobs jobs;
    private static Map<String, String> tables;

    /** What can happen to the bytes of a file. */
    enum Damage {
        FLIPPED_BITS((bytes, random) -> {
            for (int i = 0; i < 8; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return bytes;
        }),
        ONE_FLIPPED_BIT((bytes, random) -> {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return bytes;
        }),
        ZEROED_PAGE((bytes, random) -> {
            int page = random.nextInt(bytes.length / PAGE);
            Arrays.fill(bytes, page * PAGE, (page + 1) * PAGE, (byte) 0);
            return bytes;
        }),
        CUT_TAIL((bytes, random) -> Arrays.copyOf(bytes, bytes.length - 1 - random.nextInt(64 * PAGE))),
        CUT_HALF((bytes, random) -> Arrays.copyOf(bytes, bytes.length / 2 + random.nextInt(PAGE))),
        GARBAGE_APPENDED((bytes, random) -> {
            byte[] garbage = new byte[1 + random.nextInt(2 * PAGE)];
            random.nextBytes(garbage);
            byte[] longer = Arrays.copyOf(bytes, bytes.length + garbage.length);
            System.arraycopy(garbage, 0, longer, bytes.length, garbage.length);
            return longer;
        }),
        PAGE_OF_ANOTHER_PLACE((bytes, random) -> {
            int from = random.nextInt(bytes.length / PAGE);
            System.arraycopy(bytes, from * PAGE, bytes, random.nextInt(bytes.length / PAGE) * PAGE, PAGE);
            return bytes;
        });

        private final BiFunction<byte[], Random, byte[]> deed;

        Damage(BiFunction<byte[], Random, byte[]> deed) {
            this.deed = deed;
        }
    }

    @BeforeAll
    static void aSmallStore() throws Exception {
        home = Home.in(folder.resolve("home"));
        home.drop(
                "kenya.csv",
                "country,year,substance,flow,Quantity (t)\nKEN,2021,HFC-134a,imports,12.5\nKEN,2021,HFC-32,imports,x\n");
        home.run();
        whole = Files.readAllBytes(home.database());
        jobs = Jobs.read(home.jobs());
        tables = contents(home.database());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void neverAreOtherFiguresTakenForTheTrueOnes(Damage damage) throws IOException {
        List<String> outcomes = new ArrayList<>();
        for (long seed = SEED; seed < SEED + TIMES; seed++) {
            Path torn = folder.resolve("torn.mv.db");
            Files.write(torn, damage.deed.apply(whole.clone(), new Random(seed)));
            String outcome = outcome(torn);
            assertThat(outcome).as("%s with seed %d", damage, seed).isNotEqualTo("SILENTLY WRONG");
            outcomes.add(outcome);
        }
        System.getLogger("torn").log(System.Logger.Level.WARNING, damage + " " + outcomes);
    }

    @Test
    void whatIsWholeIsNeitherRefusedNorCalledDamaged() throws IOException {
        Path same = Files.write(folder.resolve("same.mv.db"), whole);

        assertThat(outcome(same)).isEqualTo("no difference");
    }

    private static String outcome(Path database) {
        List<Finding> found;
        try {
            found = verify(database);
        } catch (SQLException | RuntimeException e) {
            return "refused";
        }
        if (found.stream().anyMatch(Finding::damage)) {
            return "found";
        }
        try {
            return contents(database).equals(tables) ? "no difference" : "SILENTLY WRONG";
        } catch (SQLException e) {
            return "SILENTLY WRONG";
        }
    }

    private static List<Finding> verify(Path database) throws SQLException {
        try (Connection connection = connect(database)) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            Path lastSeal = home.folder().resolve("state").resolve("phaseout.last-seal.txt");
            return new TableProof(jdbc, jobs.inventories(), jobs.hash(), lastSeal)
                    .verify()
                    .findings();
        }
    }

    private static Connection connect(Path database) throws SQLException {
        String name = database.toAbsolutePath().toString().replace(".mv.db", "");
        return DriverManager.getConnection("jdbc:h2:file:" + name + ";WRITE_DELAY=0", "sa", "");
    }

    /** Every row of every table as the database shows it, by a way of its own. */
    private static Map<String, String> contents(Path database) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (String name : names) {
                List<String> lines = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("select * from public.\"" + name + '"')) {
                    while (rows.next()) {
                        List<String> line = new ArrayList<>();
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            line.add(String.valueOf(rows.getString(i)));
                        }
                        lines.add(line.toString());
                    }
                }
                Collections.sort(lines);
                contents.put(name, lines.toString());
            }
        }
        return contents;
    }

    @Test
    void whoeverOpensATornDatabaseIsToldHowToMakeItAnew() throws IOException {
        Home torn = VerifyTest.copy(home, folder.resolve("torn-home"));
        Files.write(torn.database(), Arrays.copyOf(whole, whole.length / 2));

        for (String verb : List.of("status", "verify")) {
            Said said = Program.run(verb, "--home", torn.folder().toString());

            assertThat(said.exitCode()).isEqualTo(3);
            assertThat(said.err())
                    .contains(
                            "The database cannot be opened",
                            "Nothing is lost: phaseout rebuild makes it anew from the archive.");
        }
    }
}
