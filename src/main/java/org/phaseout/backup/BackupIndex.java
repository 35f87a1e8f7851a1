package org.phaseout.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.phaseout.disk.Durable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that a whole backup ends with: when it was made and the SHA-256 of each file. While a backup is being made
 * another file stands there, so that a half-made one is known.
 */
final class BackupIndex {

    static final String NAME = "backup.json";
    static final String UNFINISHED = "backup-unfinished.txt";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BackupIndex() {}

    static void begin(Path folder) throws IOException {
        Durable.replace(
                folder.resolve(UNFINISHED),
                "This backup is being made, or was cut off. Make it once more before you rely on it.\n");
    }

    static void end(Path folder, String when, Map<String, BackupFile> files) throws IOException {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("schema_version", 1);
        index.put("finished", when);
        index.put("files", files.size());
        index.put("bytes", files.values().stream().mapToLong(BackupFile::bytes).sum());
        index.put("contents", new TreeMap<>(files).values());
        Durable.replace(folder.resolve(NAME), MAPPER.writeValueAsString(index) + "\n");
        Files.deleteIfExists(folder.resolve(UNFINISHED));
        Durable.folder(folder);
    }

    static boolean isBackup(Path folder) {
        return Files.exists(folder.resolve(NAME)) || Files.exists(folder.resolve(UNFINISHED));
    }

    /** What an earlier backup in the folder holds, by path; nothing if there is none that can be read. */
    static Map<String, BackupFile> read(Path folder) throws IOException {
        Map<String, BackupFile> files = new TreeMap<>();
        if (!Files.exists(folder.resolve(NAME))) {
            return files;
        }
        try {
            for (JsonNode file :
                    MAPPER.readTree(Files.readAllBytes(folder.resolve(NAME))).path("contents")) {
                BackupFile known = new BackupFile(
                        file.path("path").asString(),
                        file.path("sha256").asString(),
                        file.path("bytes").asLong());
                files.put(known.path(), known);
            }
            return files;
        } catch (JacksonException e) {
            return new TreeMap<>(); // then everything is looked at anew
        }
    }
}
