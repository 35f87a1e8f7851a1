package org.phaseout.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Check;
import org.phaseout.definition.CodeList;
import org.phaseout.definition.Derived;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Spelling;
import org.phaseout.model.Severity;

/** Builds small inventories for tests, by hand. */
public final class InventoryBuilder {

    private final String code;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<String, Derived> derive = new LinkedHashMap<>();
    private final Map<String, Check> checks = new LinkedHashMap<>();
    private final Map<String, CodeList> codes = new LinkedHashMap<>();

    public InventoryBuilder(String code) {
        this.code = code;
        field("country", Field.Type.COUNTRY);
        field("time_period", Field.Type.YEAR);
    }

    public InventoryBuilder field(String name, Field.Type type) {
        return field(name, type, null);
    }

    public InventoryBuilder field(String name, Field.Type type, @Nullable String unit) {
        return field(new Field(name, type, name, unit, null, null, List.of(), false, null, null));
    }

    public InventoryBuilder field(Field field) {
        fields.put(field.name(), field);
        return this;
    }

    public InventoryBuilder substance(boolean split, String... groups) {
        return field(new Field(
                "substance", Field.Type.SUBSTANCE, "Substance", null, null, null, List.of(groups), split, null, null));
    }

    public InventoryBuilder code(String name, String list, String... spellings) {
        List<Spelling> known = new ArrayList<>();
        for (String spelling : spellings) {
            String[] parts = spelling.split("=");
            boolean certain = !parts[1].endsWith("?");
            known.add(new Spelling(parts[0], certain ? parts[1] : parts[1].replace("?", ""), "en", certain));
        }
        codes.put(list, new CodeList(list, known));
        return field(new Field(name, Field.Type.CODE, name, null, null, list, List.of(), false, null, null));
    }

    public InventoryBuilder derived(String name, Field.Type type, String expression) {
        derive.put(name, new Derived(name, type, name, null, expression, List.of()));
        return this;
    }

    /** @param cases condition and value in turn; null for the condition that always holds */
    public InventoryBuilder first(String name, Field.Type type, @Nullable String... cases) {
        List<Derived.Case> first = new ArrayList<>();
        for (int i = 0; i < cases.length; i += 2) {
            String is = cases[i + 1];
            first.add(new Derived.Case(cases[i], is == null ? "" : is));
        }
        derive.put(name, new Derived(name, type, name, null, null, first));
        return this;
    }

    public InventoryBuilder check(
            String id, Severity severity, String row, String message, Map<String, Object> example) {
        return check(new Check(
                id,
                severity,
                List.of(),
                row,
                null,
                null,
                Check.Blanks.SKIP,
                false,
                null,
                message,
                "Correct the cell.",
                new Check.Example(List.of(example), List.of())));
    }

    public InventoryBuilder check(Check check) {
        checks.put(check.id(), check);
        return this;
    }

    /** A form with the given needs, {@code name=required} and so on, and nothing else. */
    public InventoryBuilder form(String form, String... needs) {
        return form(form, List.of(), null, Map.of(), needs);
    }

    public InventoryBuilder form(
            String form,
            List<Form.Spread> spreads,
            Form.@Nullable Measure measure,
            Map<String, String> set,
            String... needs) {
        Map<String, Form.Need> wanted = new LinkedHashMap<>();
        Arrays.stream(needs).map(n -> n.split("=")).forEach(n -> wanted.put(n[0], Form.Need.of(n[1])));
        forms.put(
                form,
                new Form(
                        form,
                        form,
                        List.of(),
                        List.of(),
                        Form.Evidence.HEADINGS,
                        new Form.Header(25, 3, " / "),
                        null,
                        new Form.Acceptance(Form.Acceptance.Unit.SECTIONS, "0"),
                        wanted,
                        spreads,
                        measure,
                        List.of(),
                        set,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Form.Hidden.READ));
        return this;
    }

    public Inventory build() {
        return new Inventory(
                code,
                code,
                "none",
                List.of("country", "time_period"),
                Map.of(),
                fields,
                forms,
                derive,
                checks,
                new Inventory.Summary(List.of(), List.of()),
                Map.of(),
                Map.of(),
                null,
                Map.of(),
                codes,
                Map.of(),
                "0");
    }
}
