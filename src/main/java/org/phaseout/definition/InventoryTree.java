package org.phaseout.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.phaseout.definition.Derived.Case;
import org.phaseout.definition.Form.Acceptance;
import org.phaseout.definition.Form.Need;
import org.phaseout.definition.Form.Skip;
import org.phaseout.language.Language;
import org.phaseout.model.Severity;
import tools.jackson.databind.JsonNode;

/** Turns the tree of an {@code inventory.yml} into the definition's own words. */
final class InventoryTree {

    private final Tree root;
    private final UnaryOperator<String> sql;

    /** @param sql gives the text of an SQL file named in the definition */
    InventoryTree(JsonNode root, UnaryOperator<String> sql) {
        this.root = new Tree(root);
        this.sql = sql;
    }

    Inventory inventory(
            Map<String, List<Spelling>> headings,
            Map<String, CodeList> codes,
            Map<Language, Map<String, String>> words,
            String hash) {
        Tree summary = root.child("summary");
        return new Inventory(
                root.text("inventory"),
                root.text("title"),
                root.text("treaty"),
                root.texts("section"),
                root.map(
                        "sources",
                        (name, t) -> t.node()
                                .valueStream()
                                .map(n -> Inventory.Source.valueOf(n.asString().toUpperCase(Locale.ROOT)))
                                .toList()),
                root.map("fields", InventoryTree::field),
                root.map("forms", InventoryTree::form),
                root.map("derive", InventoryTree::derived),
                root.map("checks", this::check),
                new Inventory.Summary(summary.texts("by"), summary.texts("sums")),
                root.map("views", (name, file) -> sql.apply(file.asText())),
                root.map("tables", this::table),
                root.has("expected") ? sql.apply(root.text("expected")) : null,
                headings,
                codes,
                words,
                hash);
    }

    private static Field field(String name, Tree t) {
        return new Field(
                name,
                Field.Type.valueOf(t.text("type").toUpperCase(Locale.ROOT)),
                t.text("title", name),
                t.textOrNull("unit"),
                t.textOrNull("reported_in"),
                t.textOrNull("list"),
                t.texts("groups"),
                t.text("blends").equals("split"),
                t.textOrNull("min"),
                t.textOrNull("max"));
    }

    private static Form form(String code, Tree t) {
        Tree header = t.child("header");
        Tree measure = t.child("measure");
        Tree hidden = t.child("hidden");
        return new Form(
                code,
                t.text("title"),
                t.texts("sheets"),
                t.texts("titles"),
                Form.Evidence.valueOf(t.text("evidence", "headings").toUpperCase(Locale.ROOT)),
                new Form.Header(header.number("within", 25), header.number("rows", 3), header.text("join", " / ")),
                t.has("section") ? t.texts("section") : null,
                acceptance(t.child("acceptance")),
                t.map("fields", (name, need) -> Need.of(need.asText())),
                t.list("spread").stream().map(InventoryTree::spread).toList(),
                t.has("measure") ? new Form.Measure(measure.text("by"), measure.text("value")) : null,
                t.texts("fill_down"),
                t.map("set", (name, value) -> value.asText()),
                skips(t, "skip_sheets"),
                skips(t, "skip_rows"),
                skips(t, "skip_columns"),
                t.texts("stop"),
                new Form.Hidden(reads(hidden, "sheets"), reads(hidden, "rows"), reads(hidden, "columns")));
    }

    private static boolean reads(Tree hidden, String what) {
        return hidden.text(what, "read").equals("read");
    }

    private static Form.Spread spread(Tree t) {
        return new Form.Spread(
                t.text("into"),
                t.text("value"),
                t.text("pattern", "{}"),
                t.textOrNull("list"),
                t.texts("under"),
                t.texts("totals"));
    }

    private static Acceptance acceptance(Tree t) {
        if (t.has("rows")) {
            return new Acceptance(Acceptance.Unit.ROWS, t.text("rows"));
        }
        boolean whole = t.asText().equals("whole");
        return new Acceptance(whole ? Acceptance.Unit.WHOLE : Acceptance.Unit.SECTIONS, "0");
    }

    private static List<Skip> skips(Tree t, String key) {
        return t.list(key).stream()
                .map(s -> new Skip(s.text("match"), s.text("because")))
                .toList();
    }

    private static Derived derived(String name, Tree t) {
        return new Derived(
                name,
                Field.Type.valueOf(t.text("type").toUpperCase(Locale.ROOT)),
                t.text("title", name),
                t.textOrNull("unit"),
                t.textOrNull("expression"),
                t.list("first").stream()
                        .map(c -> new Case(c.textOrNull("when"), c.text("is")))
                        .toList());
    }

    private Check check(String id, Tree t) {
        return new Check(
                id,
                Severity.of(t.text("severity")),
                t.texts("forms"),
                t.textOrNull("row"),
                t.has("sql") ? sql.apply(t.text("sql")) : null,
                t.has("when") ? condition(t.child("when")) : null,
                t.text("blanks").equals("zero") ? Check.Blanks.ZERO : Check.Blanks.SKIP,
                t.flag("once"),
                t.textOrNull("at"),
                t.text("message"),
                t.text("fix"),
                example(t.child("example")));
    }

    private static Condition condition(Tree t) {
        Tree range = t.child("range");
        return new Condition(
                t.texts("forms"),
                t.texts("held").stream()
                        .map(word -> Condition.Held.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                t.textOrNull("records"),
                t.texts("repeats"),
                t.has("range") ? new Condition.Range(range.text("of"), range.texts("by"), range.text("times")) : null);
    }

    private static Check.Example example(Tree t) {
        if (t.has("submission") || t.has("record")) {
            return new Check.Example(records(t, "submission"), records(t, "record"));
        }
        return new Check.Example(List.of(record(t)), List.of());
    }

    private static List<Map<String, Object>> records(Tree t, String key) {
        List<Map<String, Object>> records = new ArrayList<>();
        t.list(key).forEach(r -> records.add(record(r)));
        return List.copyOf(records);
    }

    private static Map<String, Object> record(Tree t) {
        Map<String, Object> record = new LinkedHashMap<>();
        t.node()
                .propertyStream()
                .filter(e -> !e.getValue().isNull())
                .forEach(e -> record.put(
                        e.getKey(),
                        e.getValue().isBoolean()
                                ? e.getValue().asBoolean()
                                : e.getValue().asString()));
        return record;
    }

    private Table table(String name, Tree t) {
        return new Table(
                name,
                t.text("id"),
                t.text("title"),
                t.text("definition"),
                t.text("formula"),
                t.text("source"),
                sql.apply(t.text("sql")),
                t.texts("from"),
                t.texts("grain"),
                t.texts("areas"),
                t.flag("gives_areas"),
                t.map("columns", InventoryTree::column),
                t.texts("trace"),
                t.list("factors").stream()
                        .map(f -> new Table.Factor(f.text("list"), f.text("key"), f.text("field"), f.text("column")))
                        .toList(),
                t.list("charts").stream().map(InventoryTree::chart).toList());
    }

    private static Chart chart(Tree t) {
        Map<Integer, String> marks = new TreeMap<>();
        t.map("marks", (year, meaning) -> meaning.asText())
                .forEach((year, meaning) -> marks.put(Integer.valueOf(year), meaning));
        return new Chart(
                t.text("title"),
                Chart.Kind.valueOf(t.text("kind").toUpperCase(Locale.ROOT)),
                t.text("figure"),
                t.textOrNull("limit"),
                t.textOrNull("goal"),
                t.has("by") ? t.texts("by") : List.of("country"),
                Collections.unmodifiableMap(marks),
                t.textOrNull("status"),
                t.texts("attention"),
                t.text("says"),
                t.text("todo"));
    }

    private static Table.Column column(String name, Tree t) {
        return new Table.Column(
                name,
                t.text("kind").equals("text") ? Table.Column.Kind.TEXT : Table.Column.Kind.NUMBER,
                t.text("title", name),
                t.textOrNull("unit"),
                t.has("decimals") ? Integer.valueOf(t.number("decimals", 0)) : null,
                t.flag("add"),
                t.textOrNull("formula"),
                t.flag("headline"));
    }
}
