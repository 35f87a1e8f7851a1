package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher starts Java with the memory that is measured, and uses what was prepared only if it is of the jar. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    private static final String SECOND_COMPILER = " <-XX:Tier4InvocationThreshold=50000>"
            + " <-XX:Tier4MinInvocationThreshold=10000> <-XX:Tier4CompileThreshold=100000>"
            + " <-XX:Tier4BackEdgeThreshold=250000>";

    @TempDir
    private Path folder;

    private Path launcher;

    /** In place of Java stands a script that prints what it was given, in a folder whose name holds a blank. */
    @BeforeEach
    void aJavaThatTellsWhatItIsGiven() throws IOException {
        Path home = Files.createDirectories(folder.resolve("the program"));
        launcher = Files.copy(Path.of("src/main/launcher/phaseout"), home.resolve("phaseout"));
        touch(home.resolve("phaseout.jar"), BEFORE);
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nfor word in \"$@\"; do printf '%s ' \"<$word>\"; done\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void memoryIsBoundedAndRunningOutOfItEndsTheProcess() throws Exception {
        assertThat(started(launcher, "run", "--home", "my data"))
                .isEqualTo("<-XX:+UseSerialGC> <-Xmx512m> <-XX:+ExitOnOutOfMemoryError> <-Xms160m> <-Xmn80m>"
                        + " <-XX:SurvivorRatio=4> <-XX:MinHeapFreeRatio=25> <-XX:MaxHeapFreeRatio=40>"
                        + SECOND_COMPILER + " <-jar> <" + folder
                        + "/the program/phaseout.jar> <run> <--home> <my data>");
    }

    /** A young generation of ours may be larger than a heap of theirs. */
    @ParameterizedTest
    @ValueSource(strings = {"-Xmx96m", "-Xms64m", "-Xmn32m"})
    void whoSaysSomethingOfTheHeapSaysAll(String option) throws Exception {
        assertThat(started(launcher, Map.of("PHASEOUT_JAVA_OPTIONS", option), "run"))
                .contains("<-Xmx512m> <-XX:+ExitOnOutOfMemoryError>" + SECOND_COMPILER + " <" + option + "> <-jar>");
    }

    @Test
    void whatTheOperatorSaysGoesBeforeIt() throws Exception {
        assertThat(started(launcher, Map.of("PHASEOUT_JAVA_OPTIONS", "-Xmx1g -Dx=y"), "run"))
                .contains("<-Xmx512m> <-XX:+ExitOnOutOfMemoryError>" + SECOND_COMPILER + " <-Xmx1g> <-Dx=y> <-jar>");
    }

    @Test
    void aLinkLeadsToTheJarBesideTheLauncher() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.relativize(launcher));

        assertThat(started(link, "run")).contains("<" + folder + "/the program/phaseout.jar> <run>");
    }

    @Test
    void whatWasPreparedIsUsed() throws Exception {
        prepare(BEFORE.plusSeconds(1));

        assertThat(started(launcher, "run"))
                .contains("<-XX:SharedArchiveFile=" + folder + "/the program/phaseout-prepared/classes.jsa>")
                .endsWith("<-jar> <" + folder + "/the program/phaseout-prepared/phaseout.jar> <run>");
    }

    @Test
    void whatWasPreparedOfAnOlderJarIsNotUsed() throws Exception {
        prepare(BEFORE.minusSeconds(1));

        assertThat(started(launcher, "run")).doesNotContain("phaseout-prepared");
    }

    @Test
    void preparingRehearsesWhatIsMostlyDone() {
        Program.Said said =
                Program.run("setup", "--rehearse", folder.resolve("home").toString());

        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
    }

    private void prepare(Instant at) throws IOException {
        Path prepared = Files.createDirectory(launcher.resolveSibling("phaseout-prepared"));
        touch(prepared.resolve("phaseout.jar"), at);
        touch(prepared.resolve("classes.jsa"), at);
        touch(prepared.resolve("done"), at);
    }

    private static void touch(Path file, Instant at) throws IOException {
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private String started(Path program, String... arguments) throws IOException, InterruptedException {
        return started(program, Map.of(), arguments);
    }

    private String started(Path program, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = program.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("PHASEOUT_JAVA_OPTIONS");
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }
}
