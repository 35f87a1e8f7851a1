package org.phaseout.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of files as a whole. */
final class Folder {

    private Folder() {}

    /** Whether both hold files of the same names and bytes; what only accompanies them does not count. */
    static boolean same(Path one, Path other) throws IOException {
        if (!Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS) || !names(one).equals(names(other))) {
            return false;
        }
        for (String name : names(one)) {
            if (Files.mismatch(one.resolve(name), other.resolve(name)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Names of what is in it, in their order, but for what accompanies an edition. */
    static List<String> names(Path folder) throws IOException {
        return all(folder).stream().filter(name -> !name.equals(Companion.NAME)).toList();
    }

    /** Names of what is in it, in their order. */
    static List<String> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
