package org.phaseout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The surroundings of a run that reads hostile files. Its working, temporary and user folders are its own, so that whatever
 * it leaves there is seen; and the places of this machine that names of parts aim at are looked at before and after.
 */
record Around(Path folder) {

    static Around in(Path folder) throws IOException {
        Around around = new Around(folder);
        Files.createDirectories(around.working());
        Files.createDirectories(around.temporary());
        Files.createDirectories(around.user());
        return around;
    }

    Path working() {
        return folder.resolve("a").resolve("b").resolve("working");
    }

    Path temporary() {
        return folder.resolve("temporary");
    }

    Path user() {
        return folder.resolve("user");
    }

    /** What a run must not have left: files in its own three folders. */
    List<Path> left() throws IOException {
        List<Path> left = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS) && !isOfJava(f))
                    .forEach(left::add);
        }
        return left;
    }

    /** Java itself keeps a list of the fonts of the machine in the folder of its user. */
    static boolean isOfJava(Path file) {
        return file.toString().contains("/user/.java/fonts/");
    }

    /**
     * Names in the folders of this machine that a run has no business in, with time and size of what may not change at all.
     *
     * @param but folder that the run works in
     */
    static Set<String> outside(Path but) throws IOException {
        Set<String> seen = new TreeSet<>();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        list(seen, temporary.getRoot() == null ? Path.of("/") : temporary.getRoot(), "");
        list(seen, Path.of("/etc"), "");
        list(seen, Path.of(System.getProperty("user.home")), "");
        list(seen, Path.of("").toAbsolutePath(), "");
        list(seen, Path.of("").toAbsolutePath().getParent(), "");
        list(seen, temporary, "evil");
        try (Stream<Path> sources = Files.walk(Path.of("src", "main"))) {
            for (Path file : sources.filter(Files::isRegularFile).toList()) {
                seen.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        seen.removeIf(name -> name.startsWith(but.toString()));
        return seen;
    }

    private static void list(Set<String> seen, Path folder, String part) throws IOException {
        if (Files.isReadable(folder)) {
            try (Stream<Path> names = Files.list(folder)) {
                names.map(Path::toString).filter(n -> n.contains(part)).forEach(seen::add);
            }
        }
    }
}
