package org.phaseout.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The editions of an output folder. */
public final class Editions {

    private static final Pattern NAME = Pattern.compile("r-[0-9a-f]{1,64}");

    private final Path output;

    public Editions(Path output) {
        this.output = output;
    }

    /** Whether a text can be the name of an edition. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The folder of an edition, if it still stands. */
    public Optional<Path> named(String name) {
        return isName(name)
                ? Optional.of(output.resolve(name)).filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                : Optional.empty();
    }

    /** The folder of the newest edition, if anything was published. */
    public Optional<Path> latest() throws IOException {
        Path latest = output.resolve(Latest.NAME);
        if (Files.isSymbolicLink(latest)) {
            return pointedTo(Files.readSymbolicLink(latest).toString());
        }
        if (Files.isDirectory(latest)) {
            return Optional.of(latest); // as a backup has it
        }
        return Files.isRegularFile(latest) ? pointedTo(Files.readString(latest).strip()) : Optional.empty();
    }

    /** An edition, or the copy that stands in for one since a crash. */
    private Optional<Path> pointedTo(String name) {
        return name.equals(Publisher.STANDING_IN)
                ? Optional.of(output.resolve(name)).filter(Files::isDirectory)
                : named(name);
    }
}
