package org.phaseout.definition;

import java.util.ArrayList;
import java.util.List;
import org.phaseout.definition.Table.Column;

/** What a chart may ask of its table. */
final class ChartRules {

    private final Table table;
    private final Chart chart;
    private final List<String> messages = new ArrayList<>();

    private ChartRules(Table table, Chart chart) {
        this.table = table;
        this.chart = chart;
    }

    /** What is wrong with it, in sentences; none if it can be drawn. */
    static List<String> messages(Table table, Chart chart) {
        ChartRules rules = new ChartRules(table, chart);
        rules.look();
        return rules.messages;
    }

    private void look() {
        column(chart.figure(), Column.Kind.NUMBER);
        if (chart.limit() != null && chart.goal() != null) {
            messages.add("A chart has either a 'limit' or a 'goal'.");
        }
        String measure = chart.measure();
        if (measure != null && Character.isLetter(measure.charAt(0))) {
            column(measure, Column.Kind.NUMBER);
        }
        if (chart.status() != null) {
            column(chart.status(), Column.Kind.TEXT);
        }
        chart.by().stream()
                .filter(area -> !area.equals("country") && !table.areas().contains(area) && !table.givesAreas())
                .forEach(area -> messages.add("The table '" + table.name() + "' has no rows for '" + area + "'."));
        dimensions();
        attention();
    }

    /** Only a figure that adds up can be shown without the dimensions that it is broken down by. */
    private void dimensions() {
        Column figure = table.columns().get(chart.figure());
        if (table.dimensions().isEmpty() || figure == null) {
            return;
        }
        if (!figure.add()) {
            messages.add("'" + chart.figure() + "' cannot be drawn: it does not add up over "
                    + String.join(", ", table.dimensions()) + ".");
        }
        if (chart.status() != null || table.columns().containsKey(String.valueOf(chart.measure()))) {
            messages.add("A chart over several dimensions has no column for its limit, goal or status.");
        }
    }

    private void attention() {
        boolean wanted = !chart.attention().isEmpty();
        if (wanted
                && (chart.status() == null
                        || chart.says().isEmpty()
                        || chart.todo().isEmpty())) {
            messages.add("A chart with 'attention' needs 'status', 'says' and 'todo'.");
        }
        if (!wanted && !(chart.says() + chart.todo()).isEmpty()) {
            messages.add("'says' and 'todo' need 'attention'.");
        }
    }

    private void column(String name, Column.Kind kind) {
        Column column = table.columns().get(name);
        if (column == null) {
            messages.add("'" + name + "' is not a column of this table."
                    + NearestWord.hint(name, table.columns().keySet()));
        } else if (column.kind() != kind) {
            messages.add("The column '" + name + "' holds "
                    + (column.kind() == Column.Kind.TEXT
                            ? "text, and a figure is needed here."
                            : "figures, and a text is needed here."));
        }
    }
}
