package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phaseout.disk.Durable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which files of {@code returned/} belong to which submission, and what they were made from. It is written before files
 * are and after, so that a run that dies leaves nothing that nobody knows of. Without it all replies are written anew.
 */
final class ReplyIndex {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyIndex.class);

    private final Path file;

    ReplyIndex(Path state) {
        this.file = state.resolve("replies.json");
    }

    /**
     * One reply.
     *
     * @param made what it was made from; empty while it is being written
     * @param language code of the language that somebody asked for; empty if nobody did
     * @param files paths below the home folder
     */
    record Entry(String sha256, String made, String language, List<String> files) {}

    /** By SHA-256. What cannot be read is passed over: then all replies are written anew. */
    Map<String, Entry> read() throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        if (!Files.exists(file)) {
            return entries;
        }
        try {
            for (JsonNode node : JsonMapper.shared().readTree(Files.readString(file))) {
                List<String> files = new ArrayList<>();
                node.path("files").forEach(f -> files.add(f.asString()));
                Entry entry = new Entry(
                        node.path("sha256").asString(),
                        node.path("made").asString(),
                        node.path("language").asString(),
                        files);
                entries.put(entry.sha256(), entry);
            }
        } catch (JacksonException | java.nio.charset.CharacterCodingException e) {
            LOG.warn("{} cannot be read; all replies are written anew", file.getFileName(), e);
            entries.clear();
        }
        return entries;
    }

    void write(Map<String, Entry> entries) throws IOException {
        Durable.replace(file, ReportJson.of(entries.values()));
    }
}
