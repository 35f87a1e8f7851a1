package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The set of hostile files that lies beside the repository, made anew, with what it says must become of each. */
record HostileSet(Path folder, List<Expected> files) {

    private static final Path MAKER = Path.of("..", "shared", "trust", "abuse", "make_abuse.py");

    /**
     * A file of the set.
     *
     * @param verdict REJECT, IMPORT, IMPORT_WARN or EITHER
     * @param reasons any of which must be named; none for a file without fault
     * @param must what else must hold, in words
     */
    record Expected(String name, Path file, String verdict, List<String> reasons, String must) {

        /** The longest that it may take, in milliseconds. */
        long deadline() {
            return must.contains("< 5 s") ? 5_000 : name.startsWith("big/") ? 30_000 : 10_000;
        }
    }

    /** @param option what is made beside the ordinary files; empty for nothing */
    static HostileSet make(Path folder, String option) throws IOException, InterruptedException {
        assumeTrue(Files.exists(MAKER), () -> "Skipped: " + MAKER + " is not there. It is no part of this repository.");
        List<String> command = new ArrayList<>(List.of("python3", MAKER.toString(), folder.toString()));
        if (!option.isEmpty()) {
            command.add(option);
        }
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "Skipped: there is no python3 to make the files with.");
            throw e;
        }
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return new HostileSet(folder, expected(folder));
    }

    private static List<Expected> expected(Path folder) throws IOException {
        List<Expected> all = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("expected.tsv"))) {
            String[] cells = line.split("\t", -1);
            Path file = folder.resolve(cells[0]);
            if (Files.isRegularFile(file)) {
                List<String> reasons = cells[3].equals("-") ? List.of() : List.of(cells[3].split("\\|"));
                all.add(new Expected(cells[0], file, cells[2], reasons, cells[4]));
            }
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(165);
        return all;
    }

    /** The files in rounds: one with the bytes of another comes a round later, for it would be a duplicate. */
    List<List<Expected>> rounds() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        List<List<Expected>> rounds = new ArrayList<>();
        for (Expected file : files) {
            int round = seen.merge(Home.sha256(file.file()), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(file);
        }
        assertThat(rounds).hasSizeLessThan(5);
        return rounds;
    }

    /** The rows that a file must give, without its headings; null where the set does not say. */
    @Nullable
    List<List<String>> rows(Expected expected) throws IOException {
        Path values = folder.resolve("values").resolve(expected.name() + ".json");
        if (!Files.exists(values)) {
            return null;
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : JsonMapper.shared().readTree(Files.readString(values))) {
            if (row.get(3).isNumber()) {
                rows.add(List.of(
                        row.get(0).asString(),
                        row.get(1).asString(),
                        row.get(2).asString(),
                        row.get(3).asString()));
            }
        }
        return rows;
    }
}
