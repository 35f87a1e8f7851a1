package org.phaseout.fault;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phaseout.HomeStore;

/**
 * Starts runs as processes of their own, which can be killed. Their classes are packed into one jar and an archive of
 * what they load is made once, so that starting many of them does not take long.
 */
final class ChildJvm {

    private static @Nullable ChildJvm prepared;

    private final List<String> command;

    private ChildJvm(List<String> command) {
        this.command = command;
    }

    /** Made once for all tests of this process. */
    static synchronized ChildJvm prepared() throws IOException, InterruptedException {
        if (prepared == null) {
            Path folder =
                    Files.createDirectories(Path.of("target", "child-jvm")).toAbsolutePath();
            prepared = prepared(Files.createTempDirectory(folder, "classes"));
        }
        return prepared;
    }

    /** @param folder where jar and archive of classes are put */
    private static ChildJvm prepared(Path folder) throws IOException, InterruptedException {
        Path jar = folder.resolve("program.jar");
        List<String> classPath = new ArrayList<>(List.of(jar.toString()));
        Set<String> folders = new HashSet<>();
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out)) {
            for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(File.pathSeparator)) {
                if (Files.isDirectory(Path.of(entry))) {
                    pack(Path.of(entry), packed, folders);
                } else {
                    classPath.add(entry);
                }
            }
        }
        List<String> start = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                String.join(File.pathSeparator, classPath));
        Path archive = folder.resolve("classes.jsa");
        Files.deleteIfExists(archive);
        SmallNight warm = SmallNight.in(Files.createTempDirectory(folder, "warm"));
        List<String> dumping = new ArrayList<>(start);
        dumping.add(1, "-XX:ArchiveClassesAtExit=" + archive);
        new ChildJvm(dumping).start(warm, "none").waitFor();
        List<String> command = new ArrayList<>(start);
        if (Files.exists(archive)) {
            command.add(1, "-XX:SharedArchiveFile=" + archive);
        }
        return new ChildJvm(command);
    }

    /** With the folders, which some libraries look for. */
    private static void pack(Path classes, JarOutputStream packed, Set<String> folders) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> !f.equals(classes)).sorted().toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                boolean isFolder = Files.isDirectory(file);
                if (isFolder && !folders.add(name)) {
                    continue;
                }
                packed.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
                if (!isFolder) {
                    Files.copy(file, packed);
                }
                packed.closeEntry();
            }
        }
    }

    Process start(SmallNight night, String... what) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(1, HomeStore.options(night.home()));
        all.add(ChildNight.class.getName());
        all.add(night.home().toString());
        all.addAll(List.of(what));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(said(night).toFile())
                .start();
    }

    /** Waits for a process to end of itself. @return its exit code */
    static int end(Process process) throws InterruptedException {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("A run did not end within a minute.");
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    static Path said(SmallNight night) {
        return night.home().resolve("logs").resolve("said.txt");
    }

    /** Everything that a process said, for whoever has to find out what went wrong. */
    static String all(SmallNight night) throws IOException {
        return Files.readString(said(night));
    }

    /** Waits until the process says that it has begun. */
    static void begun(SmallNight night, Process process) throws IOException, InterruptedException {
        while (process.isAlive() && !Files.readString(said(night)).contains(ChildNight.BEGUN)) {
            Thread.sleep(2);
        }
    }

    /** The verdicts that a process told before it ended, by SHA-256. */
    static Map<String, String> told(SmallNight night) throws IOException {
        Map<String, String> told = new TreeMap<>();
        for (String line : Files.readAllLines(said(night))) {
            if (line.startsWith(ChildNight.VERDICT) && line.endsWith(".")) {
                String[] words = line.substring(0, line.length() - 1).split(" ");
                told.put(words[1], words[2]);
            }
        }
        return told;
    }
}
