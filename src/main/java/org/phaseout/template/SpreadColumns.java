package org.phaseout.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.CodeList;
import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Form.Need;
import org.phaseout.definition.Form.Spread;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.Titles;
import org.phaseout.read.TablePlan.SpreadValue;

/** The columns of a form whose headings are values of a field, such as years or sectors. */
final class SpreadColumns {

    /** Years of a form with a column a year: those up to the year that is asked for. */
    private static final int YEARS = 10;

    private final Inventory inventory;
    private final Form form;
    private final ReadBack headings;
    private final Vocabulary words;
    private final Titles titles;
    private final @Nullable Integer year;

    SpreadColumns(
            Inventory inventory,
            Form form,
            ReadBack headings,
            Vocabulary words,
            Titles titles,
            @Nullable Integer year) {
        this.inventory = inventory;
        this.form = form;
        this.headings = headings;
        this.words = words;
        this.titles = titles;
        this.year = year;
    }

    /** A column for each value that the headings may stand for; totals are worked out, not asked. */
    void add(Spread spread, List<Column> columns, List<String> leftOut) {
        Field into = inventory.fields().get(spread.into());
        Field value = inventory.fields().get(spread.value());
        if (into == null || value == null) {
            return;
        }
        int at = (int) columns.stream().takeWhile(c -> !c.isFigure()).count();
        for (Map.Entry<String, List<String>> code : values(spread, into).entrySet()) {
            List<Column> candidates = candidates(spread, into, value, code.getKey(), code.getValue(), columns);
            Column column =
                    candidates.stream().filter(headings::isRead).findFirst().orElse(null);
            if (column != null) {
                columns.add(at++, column);
            } else if (candidates.stream().noneMatch(c -> headings.meaning(c).skipped())) {
                leftOut.add(Column.key(spread.into(), code.getKey()));
            }
        }
    }

    private Map<String, List<String>> values(Spread spread, Field into) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String list = spread.list() == null ? into.list() : spread.list();
        CodeList codes = list == null ? null : inventory.codes().get(list);
        if (codes != null) {
            values.putAll(words.spellings(codes));
            values.keySet().removeAll(spread.totals());
        } else if (into.type() == Field.Type.YEAR && year != null) {
            IntStream.rangeClosed(year - YEARS + 1, year).forEach(y -> values.put("" + y, List.of("" + y)));
        }
        return values;
    }

    private List<Column> candidates(
            Spread spread, Field into, Field value, String code, List<String> texts, List<Column> chosen) {
        String unit = words.shownUnit(value);
        SpreadValue stands = new SpreadValue(form.spreads().indexOf(spread), code, false);
        String meaning = titles.field(value.name()) + ": " + texts.get(0);
        Need need = form.fields().getOrDefault(spread.value(), Need.OPTIONAL);
        List<Column> columns = new ArrayList<>();
        for (String parent : parents(spread, chosen)) {
            for (String text : texts) {
                String child = spread.pattern().replace("{}", text);
                for (String shown : unit.isEmpty() ? List.of("") : List.of(unit, "")) {
                    List<String> parts = parent.isEmpty() ? List.of(child) : List.of(parent, child);
                    columns.add(new Column(
                            Column.key(into.name(), code),
                            value,
                            stands,
                            Spellings.finished(parts, false, shown),
                            meaning,
                            need,
                            shown.isEmpty() ? null : shown,
                            ""));
                }
            }
        }
        return columns;
    }

    /** Parent headings that the spread asks for, in the language first; one empty text if it asks for none. */
    private List<String> parents(Spread spread, List<Column> chosen) {
        if (spread.under().isEmpty()) {
            return List.of("");
        }
        Map<Integer, List<String>> byLikeness = new TreeMap<>();
        spread.under().stream()
                .map(Spellings::literal)
                .filter(text -> !text.isEmpty())
                .forEach(text -> byLikeness
                        .computeIfAbsent(-Likeness.of(text, words.language(), known(chosen)), k -> new ArrayList<>())
                        .add(text));
        return byLikeness.values().stream().flatMap(List::stream).toList();
    }

    /** Texts that show what the language looks like: the headings chosen so far. */
    private String known(List<Column> chosen) {
        List<String> texts = new ArrayList<>();
        chosen.forEach(column -> texts.addAll(column.heading()));
        inventory
                .headings()
                .values()
                .forEach(spellings -> spellings.stream()
                        .filter(s -> s.language().equals(words.language().code()))
                        .forEach(s -> texts.add(s.text())));
        return String.join(" ", texts);
    }
}
