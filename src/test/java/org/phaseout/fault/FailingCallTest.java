package org.phaseout.fault;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.ops.Surroundings;

class FailingCallTest {
    @TempDir
    private Path folder;

    @Test
    void count() throws Exception {
        for (int i = 0; i < 6; i++) {
            long t = System.nanoTime();
            Oracle.of(folder.resolve("u" + i));
            System.out.println("oracle " + (System.nanoTime() - t) / 1000000);
            SmallNight night = SmallNight.in(folder.resolve("n" + i));
            Effects effects = new Effects();
            t = System.nanoTime();
            SmallNight.run(
                    FaultyFileSystem.around(night.home(), effects),
                    new Surroundings(Clock.systemUTC(), new FaultyDatabase(effects)));
            System.out.println("run " + (System.nanoTime() - t) / 1000000);
            List<Effects.Effect> seen = effects.seen();
            System.out.println(seen.size() + " "
                    + seen.stream().filter(Effects.Effect::changes).count() + " kinds "
                    + seen.stream().map(Effects.Effect::kind).distinct().count());
            if (i == 0) seen.forEach(e -> System.out.println(e));
        }
    }
}
