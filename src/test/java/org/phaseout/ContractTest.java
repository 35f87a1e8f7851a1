package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.batch.Jobs;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs rely on: names of fields and columns, exit codes, and what commands leave alone. */
@Tag(HomeStore.TAG)
class ContractTest {

    private static final String[] SUBMISSION = {
        "file",
        "sha256",
        "state",
        "inventory",
        "sections",
        "rows_read",
        "rows_accepted",
        "rows_rejected",
        "rows_ignored",
        "issues"
    };

    private static final Path GOOD = Path.of("sample-inputs/hfc-emission-inventory/emissions-2004-2007.xlsx");
    private static final Path BROKEN = Path.of("sample-inputs/methyl-bromide-returned/broken.xlsx");

    @TempDir
    private static Path folder;

    private static Home home;
    private static Program.Said run;

    /** One file that counts and one that nobody can read. */
    @BeforeAll
    static void runOnce() throws IOException {
        home = Home.in(folder.resolve("home")).drop(GOOD).drop(BROKEN);
        run = Program.run("run", "--home", home.folder().toString(), "--settle", "0");
    }

    @Test
    void oneUnreadableFileDoesNotKeepAGoodOneOut() throws IOException {
        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode submissions = json(Program.run(
                        "status", "--home", home.folder().toString(), "--json"))
                .get("submissions");
        JsonNode good = named(submissions, "emissions-2004-2007.xlsx");
        JsonNode broken = named(submissions, "broken.xlsx");
        assertThat(good.get("state").asString()).startsWith("ACCEPTED");
        assertThat(good.get("rows_accepted").asLong()).isPositive();
        assertThat(broken.get("state").asString()).isEqualTo("REJECTED");
        assertThat(broken.get("reason").asString()).isNotBlank();
        assertThat(home.published("hfc_emissions.csv")).hasSizeGreaterThan(1);
        try (Stream<Path> kept = Files.list(home.folder().resolve("rejected"))) {
            List<Path> files = kept.sorted().toList();
            assertThat(files).hasSize(2);
            assertThat(Home.sha256(files.get(0))).isEqualTo(Home.sha256(BROKEN));
            assertThat(files.get(1).toString()).endsWith(".reason.txt");
        }
        assertThat(run.out() + run.err()).doesNotContain("Exception", "\tat ", "org.phaseout");
    }

    @Test
    void statusTellsOfSubmissionsAndRuns() {
        JsonNode status = json(Program.run("status", "--home", home.folder().toString(), "--json"));

        assertThat(status.get("submissions").size()).isEqualTo(2);
        status.get("submissions").forEach(ContractTest::hasTheFields);
        assertThat(status.get("runs").isArray()).isTrue();
        assertThat(status.get("runs").size()).isPositive();
        assertThat(status.get("runs").get(0).propertyNames())
                .contains("run", "status", "started", "finished", "run_id");
    }

    @Test
    void rowsReadAreThoseAcceptedRejectedAndIgnored() {
        json(Program.run("status", "--home", home.folder().toString(), "--json"))
                .get("submissions")
                .forEach(s -> assertThat(s.get("rows_read").asLong())
                        .isEqualTo(s.get("rows_accepted").asLong()
                                + s.get("rows_rejected").asLong()
                                + s.get("rows_ignored").asLong()));
    }

    @Test
    void validateTellsTheSameAndTouchesNothing() throws IOException {
        Path there = Files.createDirectory(folder.resolve("not-a-home"));
        Path file = Files.copy(GOOD, there.resolve("emissions.xlsx"));
        Map<String, String> before = contents(folder.resolve("home"));
        List<String> here = names(Path.of("."));
        List<String> temporary = names(Path.of(System.getProperty("java.io.tmpdir")));

        Program.Said said = Program.run(
                "validate", "--home", home.folder().toString(), "--json", file.toString(), BROKEN.toString());

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(contents(folder.resolve("home"))).isEqualTo(before);
        JsonNode submissions = json(said).get("submissions");
        submissions.forEach(ContractTest::hasTheFields);
        assertThat(named(submissions, "emissions.xlsx").get("rows_accepted"))
                .isEqualTo(named(
                                json(Program.run(
                                                "status",
                                                "--home",
                                                home.folder().toString(),
                                                "--json"))
                                        .get("submissions"),
                                "emissions-2004-2007.xlsx")
                        .get("rows_accepted"));
        assertThat(named(submissions, "broken.xlsx").get("state").asString()).isEqualTo("REJECTED");
        assertThat(names(there)).containsExactly("emissions.xlsx");
        assertThat(names(Path.of("."))).isEqualTo(here);
        assertThat(names(Path.of(System.getProperty("java.io.tmpdir"))).stream()
                        .filter(name -> name.startsWith("phaseout") && !temporary.contains(name)))
                .isEmpty();
    }

    @Test
    void issuesHaveTheColumnsThatWereAgreed() throws IOException {
        assertThat(home.published("issues.csv").get(0))
                .isEqualTo("run_id,file,sha256,sheet,cell,row,column_header,field,value_raw,rule_id,severity,message,"
                        + "how_to_fix,doc_url,lang,area,period,substance,status,first_seen");
    }

    @Test
    void emissionsHaveTheColumnsThatWereAgreed() throws IOException {
        assertThat(home.published("hfc_emissions.csv").get(0))
                .isEqualTo(
                        "area_type,area,substance,time_period,emissions_t,emissions_tco2e_annex_f,"
                                + "emissions_tco2e_ar4,emissions_tco2e_ar5,emissions_tco2e_ar6,obs_status,n_reporting,n_expected");
    }

    @Test
    void everyTableStartsWithItsKeyAndEndsWithItsStatus() throws IOException {
        for (Inventory inventory : Jobs.read(Path.of("jobs")).inventories()) {
            for (Table table : inventory.tables().values()) {
                List<String> columns = new ArrayList<>(List.of("area_type", "area"));
                columns.addAll(table.dimensions());
                columns.add("time_period");
                columns.addAll(table.columns().keySet());
                columns.add("obs_status");
                if (!table.areas().isEmpty()) {
                    columns.addAll(List.of("n_reporting", "n_expected"));
                }
                assertThat(home.published(table.name() + ".csv").get(0))
                        .as(table.name())
                        .isEqualTo(String.join(",", columns));
            }
        }
    }

    @ParameterizedTest(name = "phaseout {0} ends with {1}")
    @CsvSource({
        "--version, 0",
        "--help, 0",
        "unknown, 2",
        "run --unknown, 2",
        "run --jobs nowhere, 2",
        "validate nowhere.xlsx, 2"
    })
    void wrongUsageEndsWithTwo(String command, int exitCode) {
        Program.Said said =
                Program.run((command + (command.startsWith("run") ? " --home " + home.folder() : "")).split(" "));

        assertThat(said.exitCode()).isEqualTo(exitCode);
        assertThat(said.err()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void nothingToDoEndsWithZero() {
        assertThat(Program.run("run", "--home", home.folder().toString(), "--settle", "0")
                        .exitCode())
                .isZero();
    }

    @Test
    void definitionsThatCannotBeUsedEndWithTwo() throws IOException {
        Path jobs = folder.resolve("jobs");
        Files.createDirectories(jobs.resolve("wrong"));
        Files.createDirectories(jobs.resolve("reference"));
        Files.writeString(jobs.resolve("wrong/inventory.yml"), "inventory: wrong\ntitel: Wrong\n");

        Program.Said said = Program.run(
                "run", "--home", folder.resolve("other").toString(), "--jobs", jobs.toString(), "--settle", "0");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("titel").doesNotContain("\tat ", "Exception");
    }

    @Test
    void aRunEndsWithFourWhileAnotherProgramHoldsTheDatabase() throws IOException {
        HomeStore.assumeFile();
        Program.Said said;
        try (RandomAccessFile database = new RandomAccessFile(home.database().toFile(), "rw");
                FileLock lock = database.getChannel().lock()) {
            assertThat(lock.isValid()).isTrue();
            said = Program.run("run", "--home", home.folder().toString(), "--settle", "0");
        }

        assertThat(said.exitCode()).isEqualTo(4);
        assertThat(said.err()).contains("Another program has the database open").doesNotContain("\tat ", "Exception");
    }

    private static void hasTheFields(JsonNode submission) {
        assertThat(submission.propertyNames()).contains(SUBMISSION);
    }

    private static JsonNode json(Program.Said said) {
        return JsonMapper.shared().readTree(said.out());
    }

    private static JsonNode named(JsonNode submissions, String file) {
        for (JsonNode submission : submissions) {
            if (submission.get("file").asString().equals(file)) {
                return submission;
            }
        }
        throw new AssertionError("No submission " + file + " in " + submissions);
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Home.sha256(file));
            }
        }
        return contents;
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
