package org.phaseout.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.HomeStore;
import org.phaseout.fault.Effects.Effect;
import org.phaseout.publish.EditionContents;
import org.phaseout.publish.Editions;
import org.phaseout.publish.Publisher;
import org.phaseout.publish.Publisher.Published;

/** An edition is replaced by one of the same name: at every moment, and after any crash, {@code latest} is whole. */
@Tag(HomeStore.TAG)
class ReplacedEditionTest {

    /** Seeds of a coin that says true, and false, at its first toss. */
    private static final long HEADS = 0;

    private static final long TAILS = 0x5DEECE66DL;

    @TempDir
    private Path folder;

    private static EditionContents edition(String software) {
        return new EditionContents(List.of(), List.of(), List.of(), new TreeMap<>(), "reference", software);
    }

    /** Looks at {@code latest} before and after every effect. */
    private static final class Looking implements Effects.Plan {

        private final Path output;
        private final Strike strike;
        private final List<String> bad = new ArrayList<>();

        private Looking(Path output, Strike strike) {
            this.output = output;
            this.strike = strike;
        }

        private void look(String when, Effect effect) {
            try {
                if (!isWhole(output)) {
                    bad.add(when + " " + effect);
                }
            } catch (IOException e) {
                bad.add(when + " " + effect + ": " + e);
            }
        }

        @Override
        public boolean failsBefore(Effect effect) {
            look("before", effect);
            return strike.failsBefore(effect);
        }

        @Override
        public boolean failsAfter(Effect effect) {
            look("after", effect);
            return strike.failsAfter(effect);
        }
    }

    private static boolean isWhole(Path output) throws IOException {
        Optional<Path> latest = new Editions(output).latest();
        return latest.isPresent()
                && Files.exists(latest.get().resolve("manifest.json"))
                && Files.exists(latest.get().resolve("phaseout-tables.xlsx"));
    }

    @Test
    void latestIsWholeAtEveryMomentAndTheNextRunSweepsUp() throws IOException {
        int at = 0;
        boolean hit;
        do {
            at++;
            hit = false;
            for (long coin : new long[] {HEADS, TAILS}) {
                hit |= holdsWhenStruck(folder.resolve(at + "-" + coin), at, new Random(coin));
            }
        } while (hit);
        assertThat(at).as("changes of names").isGreaterThan(12);
    }

    private static boolean holdsWhenStruck(Path home, int at, Random coin) throws IOException {
        Path output = Files.createDirectories(home).resolve("output");
        new Publisher(output).publish(edition("0.1.0"));
        Effects effects = new Effects();
        Path seen = FaultyFileSystem.around(home, effects).resolve("output");
        AtomicInteger names = new AtomicInteger();
        Looking looking =
                new Looking(output, new Strike(effect -> isOfNames(effect) && names.incrementAndGet() == at, coin));
        effects.plan(looking);

        struck(seen);

        assertThat(looking.bad).as("%s", looking.strike).isEmpty();
        assertThat(isWhole(output)).as("after %s", looking.strike).isTrue();
        Looking again = new Looking(output, new Strike(effect -> false, coin));
        effects.plan(again);
        Published published = new Publisher(seen).publish(edition("0.3.0"));
        assertThat(again.bad).as("the run after %s", looking.strike).isEmpty();
        assertThat(names(output)).containsExactly("latest", published.runId());
        assertThat(new Editions(output).latest().orElseThrow().resolve("manifest.json"))
                .content()
                .contains("0.3.0");
        return looking.strike.hit() != null;
    }

    /** Writing the files, which happens aside, is left out: there are hundreds of calls in it. */
    private static boolean isOfNames(Effect effect) {
        return effect.kind().matches("(move|link|delete|make folder) .*");
    }

    private static void struck(Path output) {
        try {
            new Publisher(output).publish(edition("0.2.0"));
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("Planned fault");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
