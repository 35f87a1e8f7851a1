package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phaseout.batch.Jobs;
import org.phaseout.check.CheckExamples;
import org.phaseout.cli.PhaseoutCommand;
import org.phaseout.definition.Definitions;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Limit;
import org.phaseout.normalise.ExpressionEngine;
import org.phaseout.ops.FileReport;
import org.phaseout.ops.Issues;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Progress;
import org.phaseout.ops.RunReport;
import org.phaseout.ops.StatusReport;
import org.phaseout.ops.TraceReport;
import org.phaseout.ops.Validation;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents cannot fall behind the program: what they list is held against it, and their examples run. */
class DocumentationTest {

    private static final Path JOBS = Path.of("jobs");
    private static final Path README = Path.of("README.md");
    private static final Path ANALYSTS = Path.of("jobs/README.md");
    private static final Path OPERATIONS = Path.of("src/docs/operations.md");
    private static final Path ISSUES = Path.of("src/docs/issues.md");
    private static final Path CONTRACT = Path.of("src/docs/published-contract.md");
    private static final String MARK = "<!-- tables: made from jobs/ -->\n";

    @TempDir
    static Path demoHome;

    private static String demoPrinted = "";

    @TempDir
    Path temp;

    @Test
    void theListOfIssuesIsWhatTheProgramAndTheDefinitionsSay() throws IOException {
        upToDate(ISSUES, IssueList.of(JOBS));
    }

    @Test
    void theListOfTablesIsWhatTheDefinitionsSay() throws IOException {
        String contract = Files.readString(CONTRACT);
        String own = contract.substring(0, contract.indexOf(MARK) + MARK.length());

        upToDate(CONTRACT, own + "\n" + TableList.of(Definitions.read(JOBS)));
    }

    @Test
    void everyReasonToRejectAFileIsListed() throws IOException {
        Pattern raised =
                Pattern.compile("(?:new UnreadableFile\\(|reject\\(\\s*submission,)\\s*\"([A-Z_]+)\"", Pattern.DOTALL);
        Set<String> reasons = new TreeSet<>();
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            Matcher matcher = raised.matcher(Files.readString(file));
            while (matcher.find()) {
                reasons.add(matcher.group(1));
            }
        }

        assertThat(Arrays.stream(FileReason.values()).map(Enum::name)).containsExactlyInAnyOrderElementsOf(reasons);
    }

    @Test
    void operatorsFindEveryLimitWithItsDefault() throws IOException {
        String section = read(OPERATIONS).section("Limits");

        for (Limit limit : Limit.values()) {
            assertThat(section)
                    .contains("| `%s` | %s | %s |"
                            .formatted(
                                    limit.key(),
                                    String.format(java.util.Locale.ROOT, "%,d", limit.standard()),
                                    limit.meaning()));
        }
    }

    @Test
    void operatorsFindEveryCommandWithItsOptions() throws IOException {
        Markdown operations = read(OPERATIONS);
        String common = operations.section("Options of every command");
        CommandLine program = new CommandLine(new PhaseoutCommand());

        program.getSubcommands().forEach((verb, command) -> {
            String section = operations.section(verb);
            assertThat(section).as("section '%s' of %s", verb, OPERATIONS).isNotEmpty();
            for (OptionSpec option : command.getCommandSpec().options()) {
                assertThat(section + common).as(verb).contains("`" + option.longestName());
            }
        });
        assertThat(program.getCommandSpec().usageMessage().exitCodeList().keySet())
                .allSatisfy(code -> assertThat(operations.section("Exit codes")).contains("| " + code + " |"));
    }

    @Test
    void analystsFindEveryKeyAndWordOfADefinition() throws IOException {
        JsonNode schema =
                JsonMapper.shared().readTree(Files.readString(Path.of("src/main/resources/inventory.schema.json")));
        Set<String> words = new LinkedHashSet<>();
        schemaWords(schema, words);

        assertThat(read(ANALYSTS).words()).containsAll(words);
    }

    @Test
    void everyReferenceTableHasItsSourceAndItsLine() throws IOException {
        Set<String> tables = new TreeSet<>();
        for (Path file : files(JOBS.resolve("reference"), ".csv")) {
            tables.add(file.getFileName().toString().replace(".csv", ""));
        }
        tables.remove("sources");
        List<String> sources = Files.readAllLines(JOBS.resolve("reference/sources.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

        assertThat(sources).containsExactlyInAnyOrderElementsOf(tables);
        assertThat(read(ANALYSTS).words()).containsAll(tables);
    }

    @Test
    void everyNameInResultsForProgramsIsExplained() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Class<?> result : List.of(
                RunReport.class,
                StatusReport.class,
                StatusReport.RunLine.class,
                FileReport.class,
                Validation.Verdict.class,
                Issues.Line.class,
                TraceReport.class,
                TraceReport.SourceRow.class,
                TraceReport.SourceCell.class)) {
            for (var component : result.getRecordComponents()) {
                names.add(component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT));
            }
        }

        assertThat(read(CONTRACT).words()).containsAll(names);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void commandsInDocumentsAreOnesThatTheProgramTakes(Path document) throws IOException {
        CommandLine program = new CommandLine(new PhaseoutCommand());
        for (Markdown.Block block : read(document).blocks()) {
            if (block.kind().equals("sh")) {
                for (String line : block.text().lines().toList()) {
                    String command = line.replaceFirst("\\s+#.*", "").strip();
                    if (command.startsWith("java -jar target/phaseout.jar ")) {
                        program.parseArgs(words(command.split(" +", 4)[3]));
                    } else {
                        assertThat(command).as("command in %s", document).matches("|mvn .*|#.*|export .*");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksAndNamesInDocumentsLeadSomewhere(Path document) throws IOException {
        Markdown text = read(document);
        for (String link : text.links()) {
            leadsSomewhere(document, link);
        }
        Set<String> classes = new TreeSet<>();
        for (Path file : files(Path.of("src"), ".java")) {
            classes.add(file.getFileName().toString().replace(".java", ""));
        }
        for (String word : text.words()) {
            if (word.matches("(src|jobs|sample-inputs|\\.ci)/[\\w./-]+")) {
                assertThat(Path.of(word)).as("file named in %s", document).exists();
            }
            Matcher named = Pattern.compile("(?:(?:model|reference|definition|intake|read|normalise|check|store"
                            + "|indicator|publish|batch|ops|cli)\\.)([A-Z]\\w+)")
                    .matcher(word);
            if (named.matches()) {
                assertThat(classes).as("class named in %s", document).contains(named.group(1));
            }
        }
    }

    @Test
    void theDemoPrintsWhatTheReadmeShows() throws IOException {
        String readme = Files.readString(README);
        String shown = read(README).blocks().stream()
                .filter(block -> block.kind().equals("text") && block.text().startsWith("FILE"))
                .findFirst()
                .orElseThrow()
                .text();
        String wanted = cutLike(shown, demo().lines().toList());

        if (!anyEdition(shown).equals(anyEdition(wanted))) {
            upToDate(README, readme.replace(shown, wanted));
        }
    }

    @Test
    void anEditionHoldsTheColumnsAndKeysThatThePageOnPublishedFilesNames() throws IOException {
        demo();
        Path edition = demoHome.resolve("demo/output/latest");
        Markdown contract = read(CONTRACT);
        for (Path file : files(edition.toRealPath(), ".csv")) {
            String table = file.getFileName().toString().replace(".csv", "");
            String section = contract.section(table.equals("issues") ? "issues.csv" : table);
            String header = Files.readAllLines(file).get(0);
            assertThat(firstCells(section)).as(table).containsExactly(header.split(","));
        }
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(edition.resolve("manifest.json")));
        assertThat(firstCells(contract.section("manifest.json"))).containsExactlyElementsOf(manifest.propertyNames());
    }

    @Test
    void everyIssueOfTheSamplesLeadsToItsHeading() throws IOException {
        demo();
        Set<String> anchors = read(ISSUES).anchors();
        try (CSVParser issues = CSVParser.parse(
                demoHome.resolve("demo/output/latest/issues.csv"),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().get())) {
            List<String> links = issues.stream()
                    .map(issue -> issue.get("doc_url"))
                    .distinct()
                    .toList();

            assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link).startsWith("issues.md#"));
            assertThat(anchors)
                    .containsAll(links.stream()
                            .map(l -> l.substring("issues.md#".length()))
                            .toList());
        }
    }

    @Test
    void theExampleForAnalystsRunsFromDefinitionToTable() throws IOException {
        Markdown analysts = read(ANALYSTS);
        for (Markdown.Block block : analysts.blocks()) {
            if (block.name().startsWith("mercury/")) {
                Path file = temp.resolve("jobs").resolve(block.name());
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.text());
            }
        }
        copyReference(temp.resolve("jobs/reference"));
        List<Inventory> inventories = Definitions.read(temp.resolve("jobs"));
        assertThat(inventories).extracting(Inventory::code).containsExactly("mercury");
        Jobs jobs = Jobs.read(temp.resolve("jobs"));
        assertThat(new CheckExamples(
                                inventories.get(0),
                                new ExpressionEngine(
                                        (t, k, v, c) -> jobs.reference().lookup(t, k, v, c)))
                        .deadRules())
                .isEmpty();

        Path inbox = Files.createDirectories(temp.resolve("home/inbox"));
        Files.writeString(inbox.resolve("KEN_2022_mercury.csv"), block(analysts, "KEN_2022_mercury.csv"));
        try (Pipeline pipeline = Pipeline.inMemory(temp.resolve("home"), temp.resolve("jobs"))) {
            RunReport report = pipeline.nightlyRun().run(Duration.ZERO, Progress.NONE);

            assertThat(report.faults()).isEmpty();
            assertThat(report.files()).extracting(FileReport::state).containsExactly("ACCEPTED_WITH_ISSUES");
            assertThat(pipeline.issues().all()).extracting(Issues.Line::ruleId).containsExactly("MERC-101");
            assertThat(Files.readString(report.output().resolve("mercury_supply.csv"))
                            .replace("\r\n", "\n"))
                    .isEqualTo(block(analysts, "mercury_supply.csv"));
        }
    }

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(README, ANALYSTS));
        documents.addAll(files(Path.of("src/docs"), ".md"));
        return documents.stream();
    }

    /** As a shell takes a line apart: quotes hold words together. */
    private static String[] words(String line) {
        return Pattern.compile("\"[^\"]*\"|\\S+")
                .matcher(line)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toArray(String[]::new);
    }

    private static void upToDate(Path document, String wanted) throws IOException {
        if (Boolean.getBoolean("phaseout.docs.write")) {
            Files.writeString(document, wanted);
        }
        assertThat(Files.readString(document))
                .as(document + " is out of date. Make it anew with:"
                        + " mvn -B -Dtest=DocumentationTest -Dphaseout.docs.write=true test")
                .isEqualTo(wanted);
    }

    private static void leadsSomewhere(Path document, String link) throws IOException {
        if (link.startsWith("https://")) {
            return;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? document
                : document.toAbsolutePath().resolveSibling(parts[0]).normalize();
        assertThat(target).as("link '%s' in %s", link, document).exists();
        if (parts.length == 2) {
            assertThat(read(target).anchors())
                    .as("link '%s' in %s", link, document)
                    .contains(parts[1]);
        }
    }

    private static void schemaWords(JsonNode node, Set<String> words) {
        if (node.isObject()) {
            node.path("properties").propertyNames().forEach(words::add);
            node.path("enum").forEach(word -> words.add(word.asString()));
        }
        node.forEach(child -> schemaWords(child, words));
    }

    /** What the demo prints; it runs once. */
    private static String demo() {
        if (demoPrinted.isEmpty()) {
            Path home = demoHome.resolve("demo");
            demoPrinted = printed("demo", "--quiet", "--demo-home", home.toString())
                    .replace(home.toString(), "target/demo")
                    .replace('\\', '/');
        }
        return demoPrinted;
    }

    /** The rows of the same files as shown, with the same cuts, and all that stands below the rows. */
    private static String cutLike(String shown, List<String> printed) {
        List<String> rows = new ArrayList<>();
        for (String row : shown.substring(0, shown.indexOf("\n\n")).lines().toList()) {
            String file = row.substring(0, row.indexOf(' ') < 0 ? row.length() : row.indexOf(' ') + 1);
            printed.stream().filter(p -> p.startsWith(file)).forEach(rows::add);
            if (file.equals("…")) {
                rows.add(file);
            }
        }
        rows.addAll(printed.subList(printed.indexOf(""), printed.size()));
        return String.join("\n", rows) + "\n";
    }

    /** Words in code type in the first cells of a section's tables, in order. */
    private static List<String> firstCells(String section) {
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> new Markdown(line.split("\\|")[1]).words().stream())
                .toList();
    }

    /** What a command prints as its result. */
    private static String printed(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(PhaseoutCommand.execute(arguments)).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The name of an edition changes with every byte of the samples and definitions. */
    private static String anyEdition(String line) {
        return line.replaceAll("r-[0-9a-f]{12}", "r-…");
    }

    private static String block(Markdown document, String name) {
        return document.blocks().stream()
                .filter(block -> block.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static void copyReference(Path target) throws IOException {
        Files.createDirectories(target);
        for (Path file : files(JOBS.resolve("reference"), ".csv")) {
            Files.copy(file, target.resolve(file.getFileName().toString()));
        }
    }

    private static Markdown read(Path document) throws IOException {
        return new Markdown(Files.readString(document));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
