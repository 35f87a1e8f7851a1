package org.phaseout.definition;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.reference.Wildcards;
import tools.jackson.databind.JsonNode;

/** Takes the rules for files out of {@code files.yml}, and says everything that is wrong with it. */
final class FileRulesTree {

    private static final String ENCODING = "encoding";
    private static final List<String> KEYS = List.of("limits", ENCODING, "files");

    private final YamlDocument document;
    private final List<Fault> faults = new ArrayList<>();

    FileRulesTree(YamlDocument document) {
        this.document = document;
    }

    FileRules rules(String hash) {
        JsonNode root = document.root();
        unknownKeys(root);
        Map<Limit, Integer> limits = limits(root.path("limits"), "/limits", List.of());
        Charset encoding = encoding(root, "");
        List<FileRules.Some> some = new ArrayList<>();
        root.path("files").propertyStream().forEach(e -> some.add(some(e.getKey(), e.getValue())));
        if (!faults.isEmpty()) {
            throw new DefinitionFaults(faults);
        }
        boolean saysNothing = limits.isEmpty() && encoding == null && some.isEmpty();
        return saysNothing ? FileRules.NONE : new FileRules(Limits.STANDARD.with(limits), encoding, some, hash);
    }

    private void unknownKeys(JsonNode root) {
        root.propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> !KEYS.contains(key))
                .forEach(key ->
                        fault("/" + key, "'" + key + "' is not a known key here." + NearestWord.hint(key, KEYS)));
    }

    private FileRules.Some some(String name, JsonNode rule) {
        String at = "/files/" + name;
        return new FileRules.Some(
                Wildcards.pattern(Normalizer.normalize(name, Normalizer.Form.NFC)),
                limits(rule, at, List.of(ENCODING)),
                encoding(rule, at));
    }

    private Map<Limit, Integer> limits(JsonNode node, String at, List<String> others) {
        Map<Limit, Integer> limits = new EnumMap<>(Limit.class);
        node.propertyStream().filter(e -> !others.contains(e.getKey())).forEach(e -> {
            String place = at + "/" + e.getKey();
            Limit limit = Limit.named(e.getKey()).orElse(null);
            if (limit == null) {
                fault(
                        place,
                        "'" + e.getKey() + "' is not a known limit." + NearestWord.hint(e.getKey(), known(others)));
            } else if (!e.getValue().isInt() || e.getValue().asInt() < 1) {
                fault(place, "'" + e.getKey() + "' must be a whole number from 1.");
            } else {
                limits.put(limit, e.getValue().asInt());
            }
        });
        return limits;
    }

    private static List<String> known(List<String> others) {
        List<String> known = new ArrayList<>(others);
        Arrays.stream(Limit.values()).map(Limit::key).forEach(known::add);
        return known;
    }

    private @Nullable Charset encoding(JsonNode node, String at) {
        if (!node.has(ENCODING)) {
            return null;
        }
        String name = node.get(ENCODING).asString("");
        return FileRules.charset(name).orElseGet(() -> {
            fault(
                    at + "/" + ENCODING,
                    "'" + name + "' is no encoding. Known are windows-1252, windows-1256, GBK and others.");
            return null;
        });
    }

    private void fault(String at, String message) {
        faults.add(new Fault(FileRules.NAME, document.line(at), message));
    }
}
