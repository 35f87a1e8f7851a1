package org.phaseout.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.phaseout.model.Severity;

/** What a schema cannot say: names that point at other names, and what must come in pairs. */
final class InventoryRules {

    private final String file;
    private final YamlDocument document;
    private final Inventory inventory;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    InventoryRules(String file, YamlDocument document, Inventory inventory) {
        this.file = file;
        this.document = document;
        this.inventory = inventory;
        names.addAll(inventory.fields().keySet());
        names.addAll(inventory.derive().keySet());
    }

    List<Fault> faults() {
        inventory.section().forEach(name -> known("/section", name, names, "field"));
        inventory.fields().values().forEach(this::field);
        inventory.forms().values().forEach(this::form);
        inventory.checks().values().forEach(this::check);
        summary();
        inventory.views().forEach((name, sql) -> selects("/views/" + name, sql));
        inventory.tables().values().forEach(this::table);
        return faults;
    }

    private void field(Field field) {
        String at = "/fields/" + field.name();
        if (field.type() == Field.Type.CODE && field.list() == null) {
            add(at, "The field '" + field.name() + "' is of type code and needs a 'list'.");
        }
        if (field.list() != null) {
            known(at + "/list", field.list(), inventory.codes().keySet(), "list in codes/");
        }
        boolean measured = field.type() == Field.Type.MASS
                || field.type() == Field.Type.VOLUME
                || field.type() == Field.Type.CONCENTRATION;
        if (measured && field.unit() == null) {
            add(at, "The field '" + field.name() + "' is measured and needs a 'unit'.");
        }
    }

    private void form(Form form) {
        String at = "/forms/" + form.code();
        form.fields()
                .keySet()
                .forEach(name ->
                        known(at + "/fields/" + name, name, inventory.fields().keySet(), "field"));
        form.fillDown()
                .forEach(name -> known(at + "/fill_down", name, form.fields().keySet(), "field of this form"));
        form.set()
                .keySet()
                .forEach(name ->
                        known(at + "/set/" + name, name, inventory.fields().keySet(), "field"));
        if (form.section() != null) {
            form.section()
                    .forEach(name ->
                            known(at + "/section", name, inventory.fields().keySet(), "field"));
        }
        for (Form.Spread spread : form.spreads()) {
            known(at + "/spread", spread.into(), inventory.fields().keySet(), "field");
            known(at + "/spread", spread.value(), inventory.fields().keySet(), "field");
            if (spread.list() != null) {
                known(at + "/spread", spread.list(), inventory.codes().keySet(), "list in codes/");
            }
        }
        if (form.measure() != null) {
            known(at + "/measure", form.measure().by(), inventory.fields().keySet(), "field");
        }
        if (form.evidence() == Form.Evidence.NAME_OR_TITLE
                && form.sheets().isEmpty()
                && form.titles().isEmpty()) {
            add(at, "Evidence by name_or_title needs 'sheets' or 'titles'.");
        }
    }

    private void check(Check check) {
        String at = "/checks/" + check.id();
        check.forms()
                .forEach(form -> known(at + "/forms", form, inventory.forms().keySet(), "form"));
        if ((check.row() == null) == (check.sql() == null)) {
            add(at, "The check " + check.id() + " needs either 'row' or 'sql'.");
        }
        if (check.when() != null) {
            when(at + "/when", check, check.when());
        }
        if (check.once() && (check.row() == null || check.severity() == Severity.ERROR)) {
            add(at, "'once' belongs to a check with 'row' that is no error: a row in error has to be told.");
        }
        if (check.at() != null) {
            known(at + "/at", check.at(), names, "field");
        }
    }

    private void when(String at, Check check, Condition when) {
        if (check.sql() == null) {
            add(at, "'when' belongs to a check with 'sql'.");
        }
        when.forms()
                .forEach(form -> known(at + "/forms", form, inventory.forms().keySet(), "form"));
        when.repeats().forEach(name -> known(at + "/repeats", name, names, "field"));
        Condition.Range range = when.range();
        if (range != null) {
            range.by().forEach(name -> known(at + "/range", name, names, "field"));
        }
    }

    private void summary() {
        inventory.summary().by().stream()
                .filter(name -> !name.equals("form"))
                .forEach(name -> known("/summary/by", name, names, "field"));
        inventory.summary().sums().forEach(name -> known("/summary/sums", name, names, "field"));
    }

    private void table(Table table) {
        String at = "/tables/" + table.name();
        table.from().forEach(form -> known(at + "/from", form, inventory.forms().keySet(), "form"));
        table.trace().forEach(name -> known(at + "/trace", name, names, "field"));
        if (!table.grain().contains("time_period")) {
            add(at, "The grain of '" + table.name() + "' needs time_period.");
        }
        if (!table.givesAreas() && !table.grain().contains("country")) {
            add(at, "The grain of '" + table.name() + "' needs country.");
        }
        selects(at + "/sql", table.sql());
        for (int i = 0; i < table.charts().size(); i++) {
            for (String message : ChartRules.messages(table, table.charts().get(i))) {
                add(at + "/charts/" + i, message);
            }
        }
    }

    private void selects(String pointer, String sql) {
        SelectNameRules.messages(sql, inventory.views().keySet()).forEach(message -> add(pointer, message));
    }

    private void known(String pointer, String name, Collection<String> known, String what) {
        if (!known.contains(name)) {
            add(pointer, "'" + name + "' is not a " + what + "." + NearestWord.hint(name, known));
        }
    }

    private void add(String pointer, String message) {
        faults.add(new Fault(file, document.line(pointer), message));
    }
}
