package org.phaseout.publish;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Shown;
import org.phaseout.publish.IssueList.Listed;

/** What went into an edition and what came out, with the SHA-256 of each. No clock, no path of a machine. */
final class Manifest {

    static final String NAME = "manifest.json";

    private static final int SCHEMA = 1;

    private Manifest() {}

    /** @param issues where the issues of a file stand, by its SHA-256 */
    static byte[] of(EditionContents edition, List<OutputFile> outputs, Map<String, Listed> issues) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("schema_version", SCHEMA);
        manifest.put("run_id", edition.runId());
        manifest.put("software_version", edition.software());
        manifest.put(
                "inputs",
                edition.sources().stream()
                        .map(source -> input(source, issues.get(source.sha256())))
                        .toList());
        manifest.put("definitions", named(edition.definitions()));
        manifest.put("reference", reference(edition));
        manifest.put("names", edition.names().stream().map(Manifest::name).toList());
        manifest.put(
                "outputs",
                outputs.stream()
                        .sorted(Comparator.comparing(OutputFile::name))
                        .map(Manifest::output)
                        .toList());
        return Json.bytes(manifest);
    }

    private static Map<String, Object> input(SourceEntry source, @Nullable Listed issues) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("file", Shown.of(source.file()));
        input.put("sha256", source.sha256());
        input.put("bytes", source.bytes());
        input.put("inventory", source.inventory());
        input.put("state", source.state());
        input.put("definitions", source.definitions());
        if (issues != null) {
            input.put("issues", listed(issues));
        }
        return input;
    }

    private static Map<String, Object> listed(Listed issues) {
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("lines", issues.lines().lines());
        listed.put("from", issues.from());
        listed.put("to", issues.to());
        listed.put("sha256", issues.lines().sha256());
        return listed;
    }

    private static Map<String, Object> reference(EditionContents edition) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("sha256", edition.reference());
        reference.put("tables", named(edition.referenceTables()));
        return reference;
    }

    private static Map<String, Object> name(NameEntry entry) {
        Map<String, Object> name = new LinkedHashMap<>();
        name.put("question", entry.question());
        name.put("kind", entry.kind());
        name.put("inventory", entry.inventory());
        name.put("form", entry.form());
        name.put("answer", entry.answer());
        return name;
    }

    private static List<Map<String, Object>> named(SortedMap<String, String> hashes) {
        return hashes.entrySet().stream()
                .map(e -> named(e.getKey(), e.getValue()))
                .toList();
    }

    private static Map<String, Object> named(String name, String sha256) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", name);
        named.put("sha256", sha256);
        return named;
    }

    private static Map<String, Object> output(OutputFile file) {
        Map<String, Object> output = named(file.name(), file.sha256());
        output.put("bytes", file.bytes());
        output.put("rows", file.rows());
        return output;
    }
}
