package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of processes that start at the same moment one runs, and the others say so and end. */
@Tag(HomeStore.TAG)
@Timeout(value = 3, unit = TimeUnit.HOURS)
class OneRunAtATimeTest {

    private static final int ROUNDS = Integer.getInteger("phaseout.faults.rounds", 0);

    /** What is promised, and what many processes may take while other tests keep half of the machine. */
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private static final Duration CROWDED = Duration.ofSeconds(12);

    @TempDir
    private Path folder;

    /** Numbers of processes: few and many by default, all between with phaseout.faults.rounds. */
    static IntStream processes() {
        return ROUNDS == 0 ? IntStream.of(3, 8) : IntStream.range(0, ROUNDS).map(i -> 2 + i % 7);
    }

    @ParameterizedTest(name = "{0} processes")
    @MethodSource("processes")
    void oneRunsAndTheOthersEndAtOnce(int processes) throws Exception {
        Home home = Home.in(folder.resolve("home"))
                .drop(
                        "list.csv",
                        "country,year,substance,flow,importer,Quantity (t)\nKEN,2022,HFC-134a,imports,A,20\n");
        List<CompletableFuture<Ended>> started = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            started.add(start(home, folder.resolve("said-" + i)));
        }
        List<Ended> ended = new ArrayList<>();
        for (CompletableFuture<Ended> process : started) {
            ended.add(process.get(3, TimeUnit.MINUTES));
        }

        List<Integer> codes = new ArrayList<>(Collections.nCopies(processes - 1, 4));
        codes.add(0);
        assertThat(ended).extracting(Ended::code).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(ended.stream().filter(e -> e.code() == 4)).allSatisfy(e -> {
            assertThat(e.said()).contains("Another run is at work in this home folder");
            assertThat(e.took()).isLessThan(ROUNDS == 0 && processes > 3 ? CROWDED : PROMISED);
        });
        assertThat(home.ask("select count(*) from run")).isEqualTo("1");
        assertThat(home.ask("select count(*) from record_hfc")).isEqualTo("1");
    }

    private record Ended(int code, Duration took, String said) {}

    private static CompletableFuture<Ended> start(Home home, Path said) throws Exception {
        long begin = System.nanoTime();
        Process process = Program.start(said, "run", "--home", home.folder().toString(), "--settle", "0");
        return process.onExit().thenApply(p -> {
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            try {
                return new Ended(p.exitValue(), took, Files.readString(said));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
