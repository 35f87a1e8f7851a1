package org.phaseout.definition;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Holds a definition against the closed vocabulary of {@code inventory.schema.json}. */
final class InventorySchema {

    private final JsonNode tree;
    private final Schema schema;

    InventorySchema() {
        String text = text();
        this.tree = new ObjectMapper().readTree(text);
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    List<Fault> faults(String file, YamlDocument document) {
        return schema.validate(document.root()).stream()
                .map(error -> fault(file, document, error))
                .toList();
    }

    private Fault fault(String file, YamlDocument document, Error error) {
        String at = error.getInstanceLocation().toString();
        String key = error.getProperty();
        if (error.getKeyword().equals("additionalProperties") && key != null) {
            List<String> known = List.copyOf(knownKeys(error));
            return new Fault(
                    file,
                    document.line(at + "/" + key),
                    "'" + key + "' is not a known key here." + NearestWord.hint(key, known));
        }
        if (error.getKeyword().equals("enum")) {
            String found = error.getInstanceNode().asString("");
            List<String> known =
                    error.getSchemaNode().valueStream().map(n -> n.asString("")).toList();
            return new Fault(
                    file,
                    document.line(at),
                    "'" + found + "' is not known at " + at + "." + NearestWord.hint(found, known));
        }
        return new Fault(file, document.line(at), (at.isEmpty() ? "" : at + ": ") + error.getMessage() + ".");
    }

    private java.util.Collection<String> knownKeys(Error error) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        String parent = fragment.substring(0, fragment.lastIndexOf('/'));
        JsonNode properties = tree.at(parent + "/properties");
        return properties.propertyNames();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(
                InventorySchema.class.getResourceAsStream("/inventory.schema.json"), "inventory.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
