package org.phaseout.question;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.phaseout.model.Shown;

/**
 * One row of the sheet of questions.
 *
 * @param cells texts by column; a blank one is not there
 * @param number row of the sheet that it was read from; 0 for one that is made
 */
record PendingRow(Map<PendingColumn, String> cells, int number) {

    /** Kinds of headings and codes name the inventory with the list or forms, kept apart by this. */
    static final String WITHIN = " · ";

    PendingRow {
        cells = Map.copyOf(cells);
    }

    static PendingRow of(OpenQuestion question, Choices choices) {
        Map<PendingColumn, String> cells = new EnumMap<>(PendingColumn.class);
        cells.put(PendingColumn.KIND, question.kind().word());
        cells.put(PendingColumn.NAME, Shown.of(question.name()));
        cells.put(PendingColumn.WHERE, where(question));
        cells.put(PendingColumn.TIMES, Long.toString(question.times()));
        cells.put(PendingColumn.FILES, Integer.toString(question.files()));
        cells.put(PendingColumn.EXAMPLE, question.example());
        PendingColumn[] places = {PendingColumn.FIRST, PendingColumn.SECOND, PendingColumn.THIRD};
        int at = 0;
        for (Choice choice : choices.suggestions(question)) {
            cells.put(places[at++], choice.text());
        }
        cells.put(PendingColumn.ID, question.id());
        return new PendingRow(cells, 0);
    }

    private static String where(OpenQuestion question) {
        return switch (question.kind()) {
            case COUNTRY, SUBSTANCE, UNIT -> "all inventories";
            case CODE -> question.inventory() + WITHIN + question.list();
            case HEADING -> question.inventory() + WITHIN + String.join(", ", question.forms());
        };
    }

    String text(PendingColumn column) {
        return cells.getOrDefault(column, "");
    }

    String id() {
        return text(PendingColumn.ID);
    }

    /** Whether somebody wrote something into it that is to be read. */
    boolean isTyped() {
        return Stream.of(PendingColumn.values()).anyMatch(c -> c.isTyped() && cells.containsKey(c));
    }

    /** What was written into another row of the same question, with what is to be mended. */
    PendingRow typedFrom(PendingRow other, String remark) {
        Map<PendingColumn, String> all = new EnumMap<>(PendingColumn.class);
        all.putAll(cells);
        for (PendingColumn column : PendingColumn.values()) {
            Optional<String> typed = Optional.ofNullable(other.cells.get(column));
            if (column.isTyped() && typed.isPresent()) {
                all.put(column, typed.get());
            }
        }
        if (!remark.isEmpty()) {
            all.put(PendingColumn.REMARK, remark);
        }
        return new PendingRow(all, number);
    }

    /** The same with another remark; empty for none. */
    PendingRow remarked(String remark) {
        Map<PendingColumn, String> all = new EnumMap<>(PendingColumn.class);
        all.putAll(cells);
        all.remove(PendingColumn.REMARK);
        if (!remark.isEmpty()) {
            all.put(PendingColumn.REMARK, remark);
        }
        return new PendingRow(all, number);
    }
}
