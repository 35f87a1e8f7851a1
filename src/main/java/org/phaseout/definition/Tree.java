package org.phaseout.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Short words for taking values out of a definition that the schema has already accepted. */
record Tree(JsonNode node) {

    Tree child(String key) {
        return new Tree(node.path(key));
    }

    boolean has(String key) {
        return node.has(key);
    }

    @Nullable
    String textOrNull(String key) {
        return node.has(key) ? node.get(key).asString() : null;
    }

    String text(String key, String otherwise) {
        return node.has(key) ? node.get(key).asString() : otherwise;
    }

    String text(String key) {
        return node.path(key).asString("");
    }

    int number(String key, int otherwise) {
        return node.path(key).asInt(otherwise);
    }

    boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    List<String> texts(String key) {
        return node.path(key).valueStream().map(n -> n.asString("")).toList();
    }

    List<Tree> list(String key) {
        return node.path(key).valueStream().map(Tree::new).toList();
    }

    /** The entries of the mapping under a key, in the order of the file. */
    <T> Map<String, T> map(String key, BiFunction<String, Tree, T> each) {
        Map<String, T> map = new LinkedHashMap<>();
        node.path(key)
                .propertyStream()
                .forEach(e -> map.put(e.getKey(), each.apply(e.getKey(), new Tree(e.getValue()))));
        return java.util.Collections.unmodifiableMap(map);
    }

    String asText() {
        return node.asString("");
    }
}
