package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.Program.Said;

/** A store on a PostgreSQL server: whose it is, how it is made anew, and what operators are told. */
class ServerStoreTest {

    private static final String KENYA =
            "country,year,substance,flow,Quantity (t)\nKEN,2021,HFC-134a,imports,12.5\nKEN,2021,HFC-32,imports,x\n";
    private static final String CHAD = "country,year,substance,flow,Quantity (t)\nTCD,2021,HFC-134a,imports,3.25\n";

    @TempDir
    private Path folder;

    @AfterEach
    void backToTheFile() {
        System.clearProperty(Store.SETTING);
    }

    private Home home(String name) throws IOException {
        return Home.in(folder.resolve(name));
    }

    private static Said say(String verb, Home home, String... more) {
        String[] words = new String[3 + more.length];
        words[0] = verb;
        words[1] = "--home";
        words[2] = home.folder().toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return Program.run(words);
    }

    private static String ask(String address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    private static String use(String address) {
        System.setProperty(Store.SETTING, address);
        return address;
    }

    @Test
    void aFileMovesOverByRebuildAndGivesTheSame() throws Exception {
        Home home = home("moved").drop("kenya.csv", KENYA).drop("chad.csv", CHAD);
        home.run();
        Map<String, String> edition = home.edition();
        byte[] file = Files.readAllBytes(home.database());

        String address = use(Postgres.address());
        Said refused = say("run", home, "--settle", "0");
        Said moved = say("rebuild", home);

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("phaseout rebuild makes it anew from the archive");
        assertThat(moved.err()).isEmpty();
        assertThat(moved.exitCode()).isOne();
        assertThat(home.edition()).isEqualTo(edition);
        assertThat(home.database()).hasBinaryContent(file);
        assertThat(ask(address, "select count(*) from record_hfc")).isEqualTo("2");
        assertThat(ask(address, "select count(*) from v_hfc.record")).isEqualTo("1");
        assertThat(ask(address, "select count(*) from batch_job_execution")).isEqualTo("3");
        assertThat(say("verify", home).out()).contains("all is well");
        assertThat(say("status", home).out()).contains("kenya.csv", "chad.csv");
        assertThat(say("rebuild", home, "--verify").exitCode()).isZero();
    }

    @Test
    void makingItAnewTakesItsPlaceInOneStepAndKeepsTheOneBefore() throws Exception {
        Home home = home("anew");
        String address = use(Postgres.address());
        home.drop("kenya.csv", KENYA).run();
        ask(address, "update record_hfc set import_new = 99 returning 1");
        assertThat(say("verify", home).exitCode()).isEqualTo(3);
        String fence = ask(address, "select fence from lease");

        assertThat(say("rebuild", home).exitCode()).isOne();
        assertThat(say("rebuild", home).exitCode()).isOne();

        assertThat(ask(address, "select sum(import_new) from public_before_rebuild.record_hfc"))
                .isEqualTo("12.500000000000000");
        assertThat(ask(address, "select sum(import_new) from record_hfc")).isEqualTo("12.500000000000000");
        assertThat(ask(address, "select string_agg(nspname, ' ' order by nspname) from pg_namespace"
                        + " where nspname like '%rebuild%'"))
                .isEqualTo("public_before_rebuild");
        assertThat(ask(address, "select fence > " + fence + " and holder is null from lease")).isEqualTo("t");
        assertThat(say("verify", home).out()).contains("all is well");
        assertThat(say("run", home, "--settle", "0").exitCode()).isZero();
    }

    @Test
    void aRebuildThatFailsChangesNothing() throws Exception {
        Home home = home("failed");
        String address = use(Postgres.address());
        home.drop("kenya.csv", KENYA).run();
        try (var files = Files.walk(home.folder().resolve("archive"))) {
            Path kept = files.filter(f -> f.toString().endsWith("kenya.csv")).findFirst().orElseThrow();
            assertThat(kept.toFile().setWritable(true)).isTrue();
            Files.writeString(kept, "something else");
        }

        Said said = say("rebuild", home);

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err()).contains("damaged or gone");
        assertThat(ask(address, "select count(*) from record_hfc")).isEqualTo("1");
        assertThat(ask(address, "select count(*) from v_hfc.ref_country")).isNotEqualTo("0");
    }

    @Test
    void aRebuildWaitsForNobodyWhoIsAtWork() throws Exception {
        Home home = home("atwork");
        String address = use(Postgres.address());
        home.drop("kenya.csv", KENYA).run();
        ask(address, "update lease set holder = 'somebody elsewhere', heartbeat_at = now() returning 1");

        Said said = say("rebuild", home);

        assertThat(said.exitCode()).isEqualTo(4);
        assertThat(said.err()).contains("Another run is at work");
        assertThat(ask(address, "select count(*) from record_hfc")).isEqualTo("1");
    }

    @Test
    void twoHomeFoldersNeverShareAStore() throws Exception {
        String address = use(Postgres.address());
        Home first = home("first");
        first.drop("kenya.csv", KENYA).run();
        Home second = home("second").drop("chad.csv", CHAD);

        for (String verb : new String[] {"run", "rebuild", "status"}) {
            Said said = say(verb, second);
            assertThat(said.exitCode()).as(verb).isEqualTo(2);
            assertThat(said.err()).as(verb).contains("holds the store of another home folder");
        }
        assertThat(ask(address, "select count(*) from submission")).isEqualTo("1");

        use(address + "&currentSchema=second");
        second.run();
        assertThat(say("rebuild", second).exitCode()).isZero();

        assertThat(ask(address, "select sum(import_new) from second.record_hfc")).isEqualTo("3.250000000000000");
        assertThat(ask(address, "select sum(import_new) from second_v_hfc.record")).isEqualTo("3.250000000000000");
        assertThat(ask(address, "select sum(import_new) from record_hfc")).isEqualTo("12.500000000000000");
        use(address);
        assertThat(first.status().submissions()).hasSize(1);
    }

    @Test
    void saysWhatStandsAgainstOpening() throws Exception {
        Home home = home("trouble").drop("kenya.csv", KENYA);
        String good = Postgres.address();
        int silent;
        try (ServerSocket free = new ServerSocket(0)) {
            silent = free.getLocalPort();
        }
        Map<String, String> troubles = Map.of(
                good.replace("user=postgres", "user=nobody"), "refuses the account or its password",
                good.replaceFirst("/phaseout\\d+", "/no_such"), "has no such database",
                good.replace(":" + Postgres.port(), ":" + silent), "does not answer");
        troubles.forEach((address, sentence) -> {
            use(address);
            for (String verb : new String[] {"run", "status", "rebuild"}) {
                Said said = say(verb, home);
                assertThat(said.exitCode()).as(verb + " " + sentence).isEqualTo(3);
                assertThat(said.err()).contains("The database server //localhost:", sentence, "Nothing was done.");
                assertThat(said.err().lines()).hasSizeLessThan(4);
            }
        });

        use(good);
        assertThat(say("run", home, "--settle", "0").exitCode()).isOne();
    }

    @Test
    void refusesADatabaseThatWouldSortOtherwise() throws Exception {
        use(Postgres.addressInEnglishOrder());

        Said said = say("run", home("sorted"));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("sorts texts in the order of a language", "builtin_locale 'C.UTF-8'");
    }

    @Test
    void refusesAnAddressOfAnotherKind() throws Exception {
        use("jdbc:mysql://localhost/phaseout");

        Said said = say("run", home("other"));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("PHASEOUT_DATABASE_URL must begin with jdbc:postgresql:");
    }

    @Test
    void aRestoredBackupIsMadeAnewInTheSameDatabase() throws Exception {
        Home home = home("backed-up");
        String address = use(Postgres.address());
        home.drop("kenya.csv", KENYA).run();
        Path backup = folder.resolve("backup");
        assertThat(say("backup", home, backup.toString()).exitCode()).isZero();

        Said said = Program.run("rebuild", "--home", backup.toString(), "--jobs", backup.resolve("jobs").toString());

        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isOne();
        assertThat(new Home(backup, home.jobs()).edition()).isEqualTo(home.edition());
        assertThat(ask(address, "select count(*) from record_hfc")).isEqualTo("1");
    }

    private static String table(String country, int rows) {
        StringBuilder text = new StringBuilder("country,year,substance,flow,importer,Quantity (t)\n");
        for (int i = 1; i <= rows; i++) {
            text.append(country).append(",2021,HFC-134a,imports,Company ").append(i).append(',').append(i).append('\n');
        }
        return text.toString();
    }

    /** Files that take long and short to read, that replace each other, and some that cannot be read at all. */
    private static Home manyFiles(Home home) throws IOException {
        for (int i = 10; i < 26; i++) {
            String country = List.of("KEN", "TCD", "FRA").get(i % 3);
            home.drop("no-%d.csv".formatted(i), table(country, i % 4 == 0 ? 4000 : i));
        }
        home.drop("no-12-half.xlsx", "PK\u0003\u0004 and nothing after it");
        home.drop("no-15-other.csv", "colour,shape\nred,round\n");
        return home.drop("no-18.tsv", table("KEN", 2500).replace(',', '\t'));
    }

    @Test
    void filesReadBesideEachOtherCountAsIfEachWereReadInItsTurn() throws Exception {
        Home inTurn = manyFiles(home("in-turn"));
        inTurn.run();
        String address = use(Postgres.address());
        Home beside = manyFiles(home("beside"));
        beside.run();

        assertThat(beside.edition()).isEqualTo(inTurn.edition());
        assertThat(Files.readAllLines(beside.folder().resolve("logs/phaseout.log")))
                .anyMatch(line -> line.contains("[import]") && line.contains("readRows"));
        assertThat(ask(address, "select count(*) from submission where state in ('REJECTED')"))
                .isEqualTo(2 + "");
        assertThat(ask(address, "select count(*) from record_hfc")).isEqualTo(inTurn.ask("select count(*) from record_hfc"));
        assertThat(say("verify", beside).out()).contains("all is well");
    }
}
