package org.phaseout.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.HomeStore;
import org.phaseout.ops.RunReport;

/** The disk of the whole home, of the database or of the outputs is full: once there is room again, a run makes up for it. */
@Tag(HomeStore.TAG)
class FullDiskTest {

    private static final int MEGABYTES = 16;

    @TempDir
    private static Path folder;

    private static Oracle oracle;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        oracle = Oracle.of(folder.resolve("undisturbed"));
    }

    /** A little more room each time, so that the disk is full a little later in the run. */
    @ParameterizedTest(name = "on the disk of {0}")
    @ValueSource(strings = {"home", "state", "output"})
    void aFullDiskStopsTheRunAndNothingIsLost(String place) throws Exception {
        Random random = FaultCases.random(place.hashCode());
        for (int i = 0; i < FaultCases.count(3, 20); i++) {
            Path home = folder.resolve("full " + place + " " + i);
            Path disk = place.equals("home") ? home : home.resolve(place);
            Files.createDirectories(disk);
            Assumptions.assumeTrue(mount(disk), "No small disk can be mounted here, which takes root on Linux.");
            int room = random.nextInt(place.equals("output") ? 24 : 600) * 1024;
            try {
                filledThenFreed(SmallNight.in(home), disk, room);
            } catch (Exception | AssertionError e) {
                throw new AssertionError(FaultCases.shown("With " + room + " bytes left on the disk of " + place), e);
            } finally {
                unmount(disk);
            }
        }
    }

    /** Three times the size of what lies in the inbox must be free. */
    @Test
    void aRunThatCouldNotEndWellTakesNothing() throws Exception {
        Path home = folder.resolve("small");
        Files.createDirectories(home);
        Assumptions.assumeTrue(mount(home), "No small disk can be mounted here, which takes root on Linux.");
        try {
            SmallNight night = SmallNight.in(home);
            Path big = Files.write(home.resolve("inbox").resolve("08-big.csv"), new byte[5 << 20]);

            assertThatThrownBy(night::run)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("3 times its size is needed")
                    .hasMessageContaining("Make room");
            assertThat(night.below("inbox")).hasSize(9);
            assertThat(night.below("processing")).isEmpty();

            Files.delete(big);
            assertThat(night.run().faults()).isEmpty();
            oracle.holds(night);
        } finally {
            unmount(home);
        }
    }

    private static void filledThenFreed(SmallNight night, Path disk, int room) throws Exception {
        Path ballast = disk.resolve(".ballast");
        fill(ballast, disk, room);
        try {
            RunReport report = night.run();
            assertThat(report.exitCode()).isIn(1, 3);
        } catch (IOException | RuntimeException e) {
            assertThat(e).isNotInstanceOf(IllegalArgumentException.class);
        }
        oracle.nothingLost(night);
        Files.delete(ballast);
        assertThat(night.run().faults()).as("faults once there is room").isEmpty();
        oracle.holds(night);
    }

    private static void fill(Path ballast, Path disk, int room) throws IOException {
        FileStore store = Files.getFileStore(disk);
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (store.getUsableSpace() > Math.max(room, block.length)) {
                out.write(block);
            }
        }
    }

    private static boolean mount(Path disk) throws IOException, InterruptedException {
        return succeeds("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", disk.toString());
    }

    /** Also while the log is still open. */
    private static void unmount(Path disk) throws IOException, InterruptedException {
        assertThat(succeeds("umount", "--lazy", disk.toString())).isTrue();
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such command
        }
    }
}
