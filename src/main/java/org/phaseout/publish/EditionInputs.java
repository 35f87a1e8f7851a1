package org.phaseout.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds an edition made anew against the one that was published: the same bytes, or which input makes them differ. */
public final class EditionInputs {

    private EditionInputs() {}

    /** The edition's name; null if there is none. */
    public static @Nullable String name(Path edition) throws IOException {
        return Files.isRegularFile(edition.resolve(Manifest.NAME))
                ? manifest(edition).path("run_id").asString()
                : null;
    }

    /** What differs, in sentences for operators: inputs first, then files. None if all bytes are the same. */
    public static List<String> differences(Path published, Path anew) throws IOException {
        if (!Files.isRegularFile(published.resolve(Manifest.NAME))) {
            return List.of("Nothing is published yet, or the manifest of the edition is missing.");
        }
        List<String> differing = differingFiles(published, anew);
        if (differing.isEmpty()) {
            return List.of();
        }
        JsonNode before = manifest(published);
        JsonNode after = manifest(anew);
        List<String> found = new ArrayList<>();
        inputs(before, after, found);
        named("definition", hashes(before.path("definitions")), hashes(after.path("definitions")), found);
        reference(before.path("reference"), after.path("reference"), found);
        answers(answers(before.path("names")), answers(after.path("names")), found);
        if (!before.path("software_version").equals(after.path("software_version"))) {
            found.add("It was published by version '%s' of the program, this is '%s'."
                    .formatted(
                            before.path("software_version").asString(),
                            after.path("software_version").asString()));
        }
        if (found.isEmpty()) {
            found.add("All inputs are the same. The edition or the database was altered: phaseout verify tells more.");
        }
        differing.forEach(file -> found.add("Differs: " + file));
        return found;
    }

    private static Map<String, String> answers(JsonNode names) {
        Map<String, String> answers = new TreeMap<>();
        names.forEach(n -> answers.put(
                n.path("question").asString() + " " + n.path("form").asString(),
                n.path("answer").asString()));
        return answers;
    }

    private static void answers(Map<String, String> before, Map<String, String> after, List<String> found) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String asked : all) {
            String was = before.getOrDefault(asked, "none");
            String is = after.getOrDefault(asked, "none");
            if (!was.equals(is)) {
                found.add("The answer to question %s was '%s', and is '%s'.".formatted(asked.strip(), was, is));
            }
        }
    }

    /** Editions of earlier versions of the program do not name the tables. */
    private static void reference(JsonNode before, JsonNode after, List<String> found) {
        int named = found.size();
        if (before.path("tables").isArray()) {
            named("reference table", hashes(before.path("tables")), hashes(after.path("tables")), found);
        }
        if (found.size() == named && !before.path("sha256").equals(after.path("sha256"))) {
            found.add("The reference tables have changed since.");
        }
    }

    private static List<String> differingFiles(Path one, Path other) throws IOException {
        Set<String> names = new TreeSet<>(Folder.names(one));
        names.addAll(Folder.names(other));
        List<String> differing = new ArrayList<>();
        for (String name : names) {
            Path a = one.resolve(name);
            Path b = other.resolve(name);
            if (!Files.exists(a) || !Files.exists(b) || Files.mismatch(a, b) >= 0) {
                differing.add(name);
            }
        }
        return differing;
    }

    private static void inputs(JsonNode before, JsonNode after, List<String> found) {
        Map<String, JsonNode> was = inputs(before);
        Map<String, JsonNode> is = inputs(after);
        Set<String> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        boolean once = readOtherwise(was, is, found);
        for (String sha256 : all) {
            JsonNode a = was.get(sha256);
            JsonNode b = is.get(sha256);
            if (a == null && b != null) {
                found.add("'%s' (SHA-256 %s) was not in it.".formatted(file(b), sha256));
            } else if (b == null && a != null) {
                found.add("'%s' (SHA-256 %s) is not in the archive any more, or was withdrawn."
                        .formatted(file(a), sha256));
            } else if (a != null && b != null) {
                changed(sha256, a, b, once, found);
            }
        }
    }

    /** Says it once if every file was read with other definitions; then that is not what makes some of them differ. */
    private static boolean readOtherwise(Map<String, JsonNode> was, Map<String, JsonNode> is, List<String> found) {
        List<String> both = was.keySet().stream().filter(is::containsKey).toList();
        boolean all = both.size() > 1
                && both.stream().noneMatch(sha256 -> Objects.equals(definitions(was, sha256), definitions(is, sha256)));
        if (all) {
            found.add("All %s files were read with other definitions or reference tables than those at hand."
                    .formatted(both.size()));
        }
        return all;
    }

    private static String definitions(Map<String, JsonNode> inputs, String sha256) {
        JsonNode input = inputs.get(sha256);
        return input == null ? "" : input.path("definitions").asString();
    }

    private static void changed(String sha256, JsonNode a, JsonNode b, boolean once, List<String> found) {
        if (!once && !a.path("definitions").equals(b.path("definitions"))) {
            found.add("'%s' (SHA-256 %s) was read with other definitions or reference tables than those at hand."
                    .formatted(file(b), sha256));
        }
        if (!a.path("state").equals(b.path("state"))) {
            found.add("'%s' (SHA-256 %s) was %s, and is %s when it is read anew."
                    .formatted(
                            file(b),
                            sha256,
                            a.path("state").asString(),
                            b.path("state").asString()));
        }
    }

    private static Map<String, JsonNode> inputs(JsonNode manifest) {
        Map<String, JsonNode> inputs = new TreeMap<>();
        manifest.path("inputs").forEach(input -> inputs.put(input.path("sha256").asString(), input));
        return inputs;
    }

    private static String file(JsonNode input) {
        return input.path("file").asString();
    }

    private static Map<String, String> hashes(JsonNode list) {
        Map<String, String> hashes = new TreeMap<>();
        list.forEach(d -> hashes.put(d.path("name").asString(), d.path("sha256").asString()));
        return hashes;
    }

    private static void named(String what, Map<String, String> before, Map<String, String> after, List<String> found) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String name : all) {
            if (!String.valueOf(before.get(name)).equals(String.valueOf(after.get(name)))) {
                found.add("The %s '%s' has changed since.".formatted(what, name));
            }
        }
    }

    private static JsonNode manifest(Path edition) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(edition.resolve(Manifest.NAME)));
    }
}
