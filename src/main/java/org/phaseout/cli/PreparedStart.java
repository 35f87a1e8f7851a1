package org.phaseout.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of the jar laid out beside it, with an archive of the classes that Java finds and checks at every start. Java
 * uses the archive only if it fits, and says nothing if not.
 */
final class PreparedStart {

    static final String FOLDER = "phaseout-prepared";

    /** Its date says which jar the rest was made from; the launcher looks for it. */
    private static final String DONE = "done";

    private static final int WITH_AHEAD_OF_TIME_CACHE = 25;

    private final Path jar;
    private final Path jobs;
    private final Path folder;

    /** @param jobs definitions, to rehearse with */
    PreparedStart(Path jar, Path jobs) {
        this.jar = jar;
        this.jobs = jobs;
        this.folder = jar.resolveSibling(FOLDER);
    }

    /** @return where it is */
    Path make() throws IOException, InterruptedException {
        delete(folder);
        java(List.of("-Djarmode=tools"), jar, "extract", "--destination", folder.toString());
        Path rehearsal = Files.createTempDirectory("phaseout-setup");
        try {
            java(
                    List.of("-XX:+UseSerialGC", "-Xlog:disable", archive()),
                    folder.resolve(jar.getFileName()),
                    "setup",
                    "--rehearse",
                    rehearsal.toString(),
                    "--jobs",
                    jobs.toAbsolutePath().toString());
        } finally {
            delete(rehearsal);
        }
        Files.writeString(folder.resolve(DONE), "");
        return folder;
    }

    private String archive() {
        return Runtime.version().feature() >= WITH_AHEAD_OF_TIME_CACHE
                ? "-XX:AOTCacheOutput=" + folder.resolve("classes.aot")
                : "-XX:ArchiveClassesAtExit=" + folder.resolve("classes.jsa");
    }

    private static void java(List<String> options, Path jar, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (process.waitFor() != 0) {
            throw new IOException(
                    "'" + String.join(" ", command) + "' ended with code " + process.exitValue() + ": " + said.strip());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
