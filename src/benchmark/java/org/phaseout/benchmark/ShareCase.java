package org.phaseout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Goal 6: what Spring Batch and its repository cost, by a sampling profile of the load. */
final class ShareCase implements Case {

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        Path recording = bench.folder().resolve("load.jfr").toAbsolutePath();
        Files.deleteIfExists(recording);
        Product recorded = bench.product()
                .withJava("-XX:StartFlightRecording=settings=profile,filename=" + recording + " -Xlog:jfr*=off");
        Series series = bench.repeat("load under Flight Recorder", recorded.command("run"), 1, i -> {
            Path home = recorded.home("recorded");
            Product.fill(home, bench.registers(8));
            return recorded.night(home);
        });
        String what = "Spring Batch and its repository, of the computing time of the load";
        if (!series.isDone() || !Files.exists(recording)) {
            bench.protocol().add(Goal.unmeasured(6, what, "≤ 15 %", "there is no recording"));
            return;
        }
        Profile profile = Profile.of(recording);
        bench.protocol().add(Goal.atMost(6, what, 15, " %", profile.percent(Profile.Part.BATCH)));
        bench.protocol().note(profile.toString());
    }
}
