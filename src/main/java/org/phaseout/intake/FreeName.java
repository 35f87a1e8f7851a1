package org.phaseout.intake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Finds a name that no file has yet, by putting a number before the extension. */
final class FreeName {

    private FreeName() {}

    static Path in(Path folder, String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        Path free = folder.resolve(name);
        for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
            free = folder.resolve(stem + "-" + number + extension);
        }
        return free;
    }
}
