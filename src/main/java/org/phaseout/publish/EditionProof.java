package org.phaseout.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.phaseout.disk.Sha256;

/** Holds the files of an edition against the SHA-256s in its manifest. */
public final class EditionProof {

    private EditionProof() {}

    /**
     * What was looked at and found.
     *
     * @param files number of files
     * @param troubles what is wrong, in words for operators, by name of file
     */
    public record Result(int files, Map<String, String> troubles) {}

    /** Whether a folder holds the files that a manifest of this SHA-256 names, as they were published, and nothing else. */
    static boolean isOf(Path edition, String manifest) throws IOException {
        Path file = edition.resolve(Manifest.NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !Sha256.of(file).equals(manifest)) {
            return false;
        }
        Result result = of(edition);
        return result.troubles().isEmpty()
                && result.files() == Folder.names(edition).size();
    }

    public static Result of(Path edition) throws IOException {
        Map<String, String> troubles = new LinkedHashMap<>();
        StoredEdition stored;
        try {
            stored = StoredEdition.of(edition);
        } catch (IOException e) {
            troubles.put(Manifest.NAME, String.valueOf(e.getMessage()));
            return new Result(0, troubles);
        }
        Set<String> unknown = new TreeSet<>(names(edition));
        unknown.remove(Manifest.NAME);
        unknown.remove(Companion.NAME);
        for (Map.Entry<String, String> file : stored.sha256().entrySet()) {
            if (!unknown.remove(file.getKey())) {
                troubles.put(file.getKey(), "The file is gone.");
            } else if (!Sha256.of(edition.resolve(file.getKey())).equals(file.getValue())) {
                troubles.put(file.getKey(), "Its bytes are not those that were published.");
            }
        }
        if (stored.sha256().isEmpty()) {
            troubles.put(Manifest.NAME, "It names no files.");
        }
        unknown.forEach(name -> troubles.put(name, "The file was not published; somebody put it there."));
        return new Result(stored.sha256().size() + 1, troubles);
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .forEach(f -> names.add(f.getFileName().toString()));
        }
        return names;
    }
}
