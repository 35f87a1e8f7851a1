package org.phaseout.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.CodeList;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Spelling;

/** Builds small inventories for tests. */
final class Definitions {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, List<Spelling>> headings = new TreeMap<>();
    private final Map<String, CodeList> codes = new TreeMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();

    /** Country, year, substance, import, export, remarks. */
    static Definitions gases() {
        return new Definitions()
                .field("country", Field.Type.COUNTRY, "Country", "Party")
                .field("time_period", Field.Type.YEAR, "Year")
                .field("substance", Field.Type.SUBSTANCE, "Substance", "Gas")
                .field("import_new", Field.Type.MASS, "New imports", "Quantity of new substance imported")
                .field("import_recovered", Field.Type.MASS, "Recovered imports", "Imports / Recovered")
                .field("export_new", Field.Type.MASS, "New exports", "Quantity of new substance exported")
                .field("remarks", Field.Type.TEXT, "Remarks");
    }

    /** @param spellings of its heading; the first is its title */
    Definitions field(String name, Field.Type type, String... spellings) {
        return field(name, type, null, spellings);
    }

    Definitions field(String name, Field.Type type, @Nullable String list, String[] spellings) {
        fields.put(name, new Field(name, type, spellings[0], null, null, list, List.of(), false, null, null));
        List<Spelling> all = new ArrayList<>();
        for (String text : spellings) {
            all.add(new Spelling(name, text, "en", true));
        }
        headings.put(name, all);
        return this;
    }

    Definitions uncertain(String field, String spelling) {
        List<Spelling> all = new ArrayList<>(headings.getOrDefault(field, List.of()));
        all.add(new Spelling(field, spelling, "en", false));
        headings.put(field, all);
        return this;
    }

    Definitions also(String field, String spelling) {
        List<Spelling> all = new ArrayList<>(headings.getOrDefault(field, List.of()));
        all.add(new Spelling(field, spelling, "en", true));
        headings.put(field, all);
        return this;
    }

    /** @param spellings code=spelling */
    Definitions codes(String list, String... spellings) {
        List<Spelling> all = new ArrayList<>();
        for (String s : spellings) {
            all.add(new Spelling(s.substring(0, s.indexOf('=')), s.substring(s.indexOf('=') + 1), "en", true));
        }
        codes.put(list, new CodeList(list, all));
        return this;
    }

    Definitions form(FormOf form) {
        forms.put(form.code, form.build());
        return this;
    }

    Inventory inventory() {
        return inventory("gases");
    }

    Inventory inventory(String code) {
        List<Inventory.Source> anywhere =
                List.of(Inventory.Source.COLUMN, Inventory.Source.CELL, Inventory.Source.FILE_NAME);
        return new Inventory(
                code,
                code,
                "Treaty",
                List.of("country", "time_period"),
                Map.of("country", anywhere, "time_period", anywhere),
                fields,
                forms,
                Map.of(),
                Map.of(),
                new Inventory.Summary(List.of(), List.of()),
                Map.of(),
                Map.of(),
                null,
                headings,
                codes,
                Map.of(),
                "hash");
    }

    /** A form that needs country, time_period and substance. */
    static FormOf form(String code) {
        return new FormOf(code);
    }

    /** One form, step by step. */
    static final class FormOf {
        private final String code;
        private final Map<String, Form.Need> fields = new LinkedHashMap<>();
        private List<String> sheets = List.of();
        private List<String> titles = List.of();
        private Form.Evidence evidence = Form.Evidence.HEADINGS;
        private final List<Form.Spread> spreads = new ArrayList<>();
        private Form.@Nullable Measure measure;
        private List<String> fillDown = List.of();
        private final List<Form.Skip> skipSheets = new ArrayList<>();
        private List<Form.Skip> skipRows = List.of();
        private final List<Form.Skip> skipColumns = new ArrayList<>();
        private List<String> stop = List.of();
        private Form.Hidden hidden = Form.Hidden.READ;

        private FormOf(String code) {
            this.code = code;
            required("country", "time_period", "substance");
        }

        FormOf required(String... names) {
            for (String name : names) {
                fields.put(name, Form.Need.REQUIRED);
            }
            return this;
        }

        FormOf expected(String... names) {
            for (String name : names) {
                fields.put(name, Form.Need.EXPECTED);
            }
            return this;
        }

        FormOf optional(String... names) {
            for (String name : names) {
                fields.put(name, Form.Need.OPTIONAL);
            }
            return this;
        }

        FormOf sheets(String... patterns) {
            sheets = List.of(patterns);
            return this;
        }

        FormOf titles(String... patterns) {
            titles = List.of(patterns);
            evidence = Form.Evidence.NAME_OR_TITLE;
            return this;
        }

        FormOf spread(String into, String value, String pattern, @Nullable String list, String... under) {
            spreads.add(new Form.Spread(into, value, pattern, list, List.of(under), List.of("TOTAL")));
            return this;
        }

        FormOf measure(String by, String value) {
            measure = new Form.Measure(by, value);
            return this;
        }

        FormOf fillDown(String... names) {
            fillDown = List.of(names);
            return this;
        }

        FormOf skipSheets(String match, String because) {
            skipSheets.add(new Form.Skip(match, because));
            return this;
        }

        FormOf skipRows(String match, String because) {
            skipRows = List.of(new Form.Skip(match, because));
            return this;
        }

        FormOf skipColumns(String match, String because) {
            skipColumns.add(new Form.Skip(match, because));
            return this;
        }

        FormOf leavesHidden() {
            hidden = new Form.Hidden(false, false, false);
            return this;
        }

        FormOf stop(String... patterns) {
            stop = List.of(patterns);
            return this;
        }

        private Form build() {
            return new Form(
                    code,
                    code,
                    sheets,
                    titles,
                    evidence,
                    new Form.Header(25, 3, " / "),
                    null,
                    new Form.Acceptance(Form.Acceptance.Unit.SECTIONS, "0"),
                    fields,
                    spreads,
                    measure,
                    fillDown,
                    Map.of(),
                    skipSheets,
                    skipRows,
                    skipColumns,
                    stop,
                    hidden);
        }
    }
}
