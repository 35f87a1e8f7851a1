package org.phaseout.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.CodeList;
import org.phaseout.definition.Field;
import org.phaseout.definition.Inventory;
import org.phaseout.language.Phrases;
import org.phaseout.model.CountryCode;
import org.phaseout.model.TimePeriod;
import org.phaseout.reference.ReferenceTable;
import org.phaseout.reference.ReferenceTables;

/** What a cell of each field may hold: the list to choose from, and how people are told. */
final class Answers {

    private static final String YES_OR_NO = "boolean";
    private static final int SHOWN = 8;

    private final Inventory inventory;
    private final Vocabulary words;
    private final Materials materials;
    private final Phrases phrases;
    private final List<String> keys;
    private final Map<String, Map<String, String>> codes = new LinkedHashMap<>();

    Answers(Inventory inventory, Vocabulary words, ReferenceTables tables, Phrases phrases) {
        this.inventory = inventory;
        this.words = words;
        this.materials = new Materials(tables);
        this.phrases = phrases;
        ReferenceTable table = tables.table("notation_keys");
        this.keys = table.rows().stream()
                .map(row -> row.get(table.indexOf("spelling")))
                .filter(Objects::nonNull)
                .filter(key -> phrases.keys().contains("key." + key))
                .toList();
    }

    /** Keys that may stand for a figure, which the guidance explains. */
    List<String> keys() {
        return keys;
    }

    String country(CountryCode code) {
        return words.country(code);
    }

    Materials materials() {
        return materials;
    }

    /** Whether the field is one of a few words: a code, or yes and no if the definition says how they are written. */
    @Nullable
    String list(Field field) {
        String list = field.type() == Field.Type.BOOLEAN && field.list() == null ? YES_OR_NO : field.list();
        boolean coded = field.type() == Field.Type.CODE || field.type() == Field.Type.BOOLEAN;
        return coded && list != null && inventory.codes().containsKey(list) ? list : null;
    }

    /** How the codes of a list are written, by code. */
    Map<String, String> codes(String list) {
        return codes.computeIfAbsent(list, name -> {
            CodeList known = inventory.codes().get(name);
            return known == null ? Map.of() : words.codes(known);
        });
    }

    /** What a drop-down offers; empty for a field that has none. */
    List<String> choices(Field field) {
        String list = list(field);
        if (list != null) {
            return codes(list).values().stream().distinct().toList();
        }
        return switch (field.type()) {
            case SUBSTANCE -> materials.choices(field);
            case COUNTRY -> words.countries();
            case BOOLEAN -> List.of("TRUE", "FALSE");
            default -> List.of();
        };
    }

    /** Name of the list that the choices of a field make. */
    String listName(Field field) {
        String list = list(field);
        if (list != null) {
            return list;
        }
        return field.type() == Field.Type.SUBSTANCE
                ? "substances_" + field.name()
                : field.type().word();
    }

    /** What may stand in the cell, in a sentence. */
    String allowed(Field field) {
        List<String> choices = choices(field);
        return switch (field.type()) {
            case TEXT -> phrases.text("allowed.text");
            case CODE, BOOLEAN -> list(choices);
            case SUBSTANCE -> phrases.text("allowed.substance");
            case COUNTRY -> phrases.text("allowed.country");
            case DATE -> phrases.text("allowed.date");
            case YEAR -> phrases.text("allowed.year");
            case MASS, VOLUME, CONCENTRATION, DECIMAL, PERCENT, INTEGER -> number(field);
        };
    }

    private String list(List<String> choices) {
        String shown = String.join("; ", choices.subList(0, Math.min(SHOWN, choices.size())));
        return choices.size() <= SHOWN ? shown : phrases.text("allowed.more", shown, choices.size() - SHOWN);
    }

    private String number(Field field) {
        String kind = field.type() == Field.Type.INTEGER ? "whole" : "number";
        String least = least(field);
        String most = field.max();
        if (least != null && most != null) {
            return phrases.text("allowed." + kind) + ", " + phrases.text("allowed.between", least, most);
        }
        return phrases.text("allowed." + kind) + (least == null ? "" : ", " + phrases.text("allowed.least", least));
    }

    /** The least figure that can be right; a count is never below zero. */
    static @Nullable String least(Field field) {
        return field.min() == null && field.type() == Field.Type.INTEGER ? "0" : field.min();
    }

    /** A cell as it may be filled in. */
    String example(Field field) {
        List<String> choices = choices(field);
        if (!choices.isEmpty()) {
            return choices.get(0);
        }
        return switch (field.type()) {
            case DATE -> "2024-03-31";
            case YEAR -> "2024";
            case INTEGER -> "12";
            case MASS, VOLUME, CONCENTRATION, DECIMAL, PERCENT -> field.max() == null ? "12.5" : field.max();
            default -> "";
        };
    }

    static int firstYear() {
        return TimePeriod.FIRST;
    }

    static int lastYear() {
        return TimePeriod.LAST;
    }
}
