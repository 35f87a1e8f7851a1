package org.phaseout.definition;

import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML file as a tree whose every node knows its line. Decimals stay the text they are written as.
 *
 * @param lines line from 1 by JSON pointer
 */
record YamlDocument(JsonNode root, Map<String, Integer> lines) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** @throws DefinitionFaults if the text is not YAML */
    static YamlDocument parse(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Map<String, Integer> lines = new HashMap<>();
            JsonNode root = new Compose(settings)
                    .composeString(text)
                    .<JsonNode>map(node -> tree(node, "", lines))
                    .orElseGet(NODES::objectNode);
            return new YamlDocument(root, lines);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            throw new DefinitionFaults(
                    java.util.List.of(new Fault(file, line, "Not readable as YAML: " + e.getProblem())));
        }
    }

    int line(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return lines.getOrDefault("", 0);
    }

    private static JsonNode tree(Node node, String pointer, Map<String, Integer> lines) {
        lines.putIfAbsent(pointer, node.getStartMark().map(m -> m.getLine() + 1).orElse(0));
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer, lines);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = NODES.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(tree(item, pointer + "/" + array.size(), lines));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static ObjectNode object(MappingNode mapping, String pointer, Map<String, Integer> lines) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            String child = pointer + "/" + key;
            lines.put(
                    child,
                    tuple.getKeyNode().getStartMark().map(m -> m.getLine() + 1).orElse(0));
            object.set(key, tree(tuple.getValueNode(), child, lines));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node) {
        if (node.getTag().equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (node.getTag().equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(node.getValue()));
        }
        if (node.getTag().equals(Tag.INT) && node.getValue().length() < 10) {
            return NODES.numberNode(Integer.parseInt(node.getValue()));
        }
        return NODES.stringNode(node.getValue());
    }
}
