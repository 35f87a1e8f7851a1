package org.phaseout.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phaseout.model.IssueLines;
import org.phaseout.publish.IssueList.Listed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An edition as it stands in its folder, by what its own descriptions tell.
 *
 * @param runId its name
 * @param sha256 SHA-256 by name of file
 * @param issues where the issues of a file stand, by its SHA-256; nothing for those of earlier versions of the program
 * @param tables tables by name, in the order they are described in
 */
record StoredEdition(
        Path folder,
        String runId,
        Map<String, String> sha256,
        Map<String, Listed> issues,
        Map<String, StoredTable> tables) {

    /**
     * A table of an edition.
     *
     * @param key names of the columns that tell rows apart
     * @param numbers names of the columns that hold numbers
     */
    record StoredTable(String name, String path, List<String> key, Set<String> numbers) {}

    /** @throws IOException if the folder holds no edition that can be read */
    static StoredEdition of(Path folder) throws IOException {
        Map<String, String> sha256 = new LinkedHashMap<>();
        Map<String, Listed> issues = new LinkedHashMap<>();
        Map<String, StoredTable> tables = new LinkedHashMap<>();
        String runId;
        try {
            JsonNode manifest = tree(folder, Manifest.NAME);
            runId = manifest.path("run_id").asString();
            for (JsonNode input : manifest.path("inputs")) {
                if (input.path("issues").isObject()) {
                    issues.put(input.path("sha256").asString(), listed(input.path("issues")));
                }
            }
            for (JsonNode output : manifest.path("outputs")) {
                sha256.put(output.path("name").asString(), output.path("sha256").asString());
            }
            for (JsonNode resource : tree(folder, DataPackage.NAME).path("resources")) {
                StoredTable table = table(resource);
                tables.put(table.name(), table);
            }
        } catch (JacksonException e) {
            throw new IOException("The description of the edition in '" + folder + "' cannot be read.", e);
        }
        return new StoredEdition(folder, runId, sha256, issues, tables);
    }

    private static Listed listed(JsonNode issues) {
        return new Listed(
                issues.path("from").asLong(),
                issues.path("to").asLong(),
                new IssueLines(
                        issues.path("lines").asLong(), issues.path("sha256").asString()));
    }

    private static JsonNode tree(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException("'" + folder + "' holds no edition: there is no " + name + " in it.");
        }
        return JsonMapper.shared().readTree(Files.readAllBytes(file));
    }

    private static StoredTable table(JsonNode resource) {
        Set<String> numbers = new LinkedHashSet<>();
        for (JsonNode field : resource.path("schema").path("fields")) {
            if (!field.path("type").asString().equals("string")) {
                numbers.add(field.path("name").asString());
            }
        }
        List<String> key = resource.path("schema")
                .path("primaryKey")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return new StoredTable(
                resource.path("name").asString(), resource.path("path").asString(), key, numbers);
    }
}
