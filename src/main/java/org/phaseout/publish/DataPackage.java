package org.phaseout.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Table;
import org.phaseout.model.Shown;

/** Describes the CSV tables to programs, by the Data Package standard, version 2. */
final class DataPackage {

    static final String NAME = "datapackage.json";

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

    private DataPackage() {}

    /** @param outputs the files of the tables, in the order of the edition's tables */
    static byte[] of(EditionContents edition, List<OutputFile> outputs) {
        List<Object> resources = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            resources.add(resource(edition.tables().get(i), outputs.get(i)));
        }
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("$schema", PROFILE);
        description.put("name", "phaseout-" + edition.runId());
        description.put("title", Cover.TITLE);
        description.put("version", edition.runId());
        description.put(
                "sources", edition.sources().stream().map(DataPackage::source).toList());
        description.put("resources", resources);
        return Json.bytes(description);
    }

    private static Map<String, Object> source(SourceEntry source) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("title", Shown.of(source.file()));
        described.put("version", "sha256:" + source.sha256());
        return described;
    }

    private static Map<String, Object> resource(PublishedTable published, OutputFile file) {
        Table table = published.definition();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table.name().toLowerCase(Locale.ROOT));
        resource.put("path", file.name());
        resource.put("type", "table");
        resource.put("title", table.title());
        resource.put("description", table.definition());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        resource.put("schema", schema(published));
        return resource;
    }

    private static Map<String, Object> schema(PublishedTable published) {
        List<String> key = new ArrayList<>(List.of("area_type", "area"));
        key.addAll(published.definition().dimensions());
        if (published.definition().grain().contains("time_period")) {
            key.add("time_period");
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields", published.columns().stream().map(DataPackage::field).toList());
        schema.put("primaryKey", key);
        schema.put("missingValues", List.of(""));
        return schema;
    }

    private static Map<String, @Nullable Object> field(OutputColumn column) {
        Map<String, @Nullable Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("title", column.title());
        field.put("type", type(column));
        if (column.unit() != null) {
            field.put("unit", column.unit());
        }
        return field;
    }

    private static String type(OutputColumn column) {
        return switch (column.kind()) {
            case CODE, TEXT -> "string";
            case YEAR -> "year";
            case COUNT -> "integer";
            case NUMBER -> "number";
        };
    }
}
