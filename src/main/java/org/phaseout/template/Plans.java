package org.phaseout.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Form.Need;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Titles;
import org.phaseout.read.FormHeadings;

/** Works out what the sheet of each form holds. */
final class Plans {

    private final Order order;
    private final Vocabulary words;
    private final Answers answers;
    private final Titles titles;
    private final Map<String, FormHeadings> headings;
    private final SheetTitles names;

    Plans(Order order, Vocabulary words, Answers answers, Map<String, FormHeadings> headings, SheetTitles names) {
        this.order = order;
        this.words = words;
        this.answers = answers;
        this.titles = Titles.of(order.inventory(), order.language());
        this.headings = headings;
        this.names = names;
    }

    FormPlan of(Form form) {
        Inventory inventory = order.inventory();
        FormHeadings reading = headings.get(form.code());
        if (reading == null) {
            throw new IllegalArgumentException("'" + form.code() + "' is no form of '" + inventory.code() + "'");
        }
        Start start = order.starts().get(form.code());
        Integer year = start == null || start.isEmpty() || order.year() != null ? order.year() : (Integer) start.year();
        FormColumns columns = new FormColumns(inventory, form, reading, words, titles, year);
        String title = titles.form(form.code());
        return new FormPlan(
                form,
                names.next(form, title, reading),
                title,
                titles.inventory(),
                labels(columns.labelled(), year),
                List.copyOf(columns.all()),
                listed(form, columns.all()),
                start == null ? List.of() : start.rows(),
                start,
                columns.leftOut());
    }

    private List<FormPlan.Label> labels(List<String> fields, @Nullable Integer year) {
        List<FormPlan.Label> labels = new ArrayList<>();
        for (String name : fields) {
            Field field = order.inventory().fields().get(name);
            String text = words.label(name).orElse(name);
            if (field != null) {
                Object value = field.type() == Field.Type.COUNTRY ? words.country(order.country()) : year;
                labels.add(new FormPlan.Label(field, text, titles.field(field.name()), value));
            }
        }
        return labels;
    }

    /** Substances are written down where every row is about one and gives figures in columns of their own. */
    private List<String> listed(Form form, List<Column> columns) {
        Column material = columns.stream()
                .filter(c -> c.field().type() == Field.Type.SUBSTANCE && c.need() == Need.REQUIRED)
                .findFirst()
                .orElse(null);
        boolean others = columns.stream()
                .anyMatch(c -> c.need() == Need.REQUIRED
                        && !c.equals(material)
                        && c.field().type() != Field.Type.COUNTRY);
        return material == null || form.measure() != null || others
                ? List.of()
                : answers.materials().listed(material.field());
    }
}
