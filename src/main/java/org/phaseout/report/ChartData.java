package org.phaseout.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Chart;
import org.phaseout.publish.Figure;
import org.phaseout.publish.OutputColumn;
import org.phaseout.publish.PublishedTable;
import org.phaseout.report.Point.Reporting;

/**
 * The figures of one chart, area by area, in the order they are drawn.
 *
 * @param column the column that is drawn
 */
record ChartData(PublishedTable table, Chart chart, OutputColumn column, List<Series> series) {

    /** The charts of a table, of which the rows are read once. */
    static List<ChartData> of(PublishedTable table) {
        List<Gathering> gatherings = table.definition().charts().stream()
                .map(chart -> new Gathering(table, chart))
                .toList();
        if (!gatherings.isEmpty()) {
            table.rows().forEach(row -> gatherings.forEach(g -> g.add(row)));
        }
        return gatherings.stream().map(Gathering::data).toList();
    }

    /** Areas that a person must look at. */
    List<Series> needingPerson() {
        return series.stream().filter(Series::needsPerson).toList();
    }

    private record Area(String type, String code) {}

    /** Takes up the rows of the table. */
    private static final class Gathering {

        private final PublishedTable table;
        private final Chart chart;
        private final List<String> columns;
        private final Map<Area, TreeMap<Integer, Sum>> areas = new LinkedHashMap<>();

        Gathering(PublishedTable table, Chart chart) {
            this.table = table;
            this.chart = chart;
            this.columns = table.columns().stream().map(OutputColumn::name).toList();
        }

        void add(List<@Nullable Object> row) {
            String type = String.valueOf(cell(row, "area_type"));
            Object year = cell(row, "time_period");
            if (chart.by().contains(type) && year instanceof Number number) {
                areas.computeIfAbsent(new Area(type, String.valueOf(cell(row, "area"))), k -> new TreeMap<>())
                        .computeIfAbsent(number.intValue(), k -> new Sum())
                        .add(
                                number(cell(row, chart.figure())),
                                measure(row),
                                chart.status() == null ? null : cell(row, chart.status()),
                                cell(row, "obs_status"),
                                cell(row, "n_reporting"),
                                cell(row, "n_expected"));
            }
        }

        private @Nullable BigDecimal measure(List<@Nullable Object> row) {
            String measure = chart.measure();
            if (measure == null) {
                return null;
            }
            return columns.contains(measure) ? number(cell(row, measure)) : new BigDecimal(measure);
        }

        private @Nullable Object cell(List<@Nullable Object> row, String column) {
            int at = columns.indexOf(column);
            return at < 0 ? null : row.get(at);
        }

        private static @Nullable BigDecimal number(@Nullable Object cell) {
            return cell == null ? null : new BigDecimal(cell.toString());
        }

        ChartData data() {
            OutputColumn column = column(chart.figure());
            List<Series> series = new ArrayList<>();
            areas.forEach((area, years) -> {
                List<Point> points = new ArrayList<>();
                years.forEach((year, sum) -> points.add(sum.point(year, this)));
                series.add(new Series(chart, area.type(), area.code(), List.copyOf(points)));
            });
            series.removeIf(s -> s.newest() == null);
            series.sort(Series.order(chart));
            return new ChartData(table, chart, column, List.copyOf(series));
        }

        private OutputColumn column(String name) {
            return table.columns().get(columns.indexOf(name));
        }

        /** As published: rounded where the column is. */
        private @Nullable BigDecimal published(@Nullable BigDecimal exact, String column) {
            return exact == null || !columns.contains(column) ? exact : Figure.of(column(column), exact);
        }
    }

    /** The rows of one area and year: one, or one for each value of the dimensions. */
    private static final class Sum {

        private @Nullable BigDecimal figure;
        private @Nullable BigDecimal measure;
        private @Nullable String status;
        private boolean estimated;
        private @Nullable Reporting reporting;

        void add(
                @Nullable BigDecimal part,
                @Nullable BigDecimal held,
                @Nullable Object says,
                @Nullable Object obsStatus,
                @Nullable Object reporting,
                @Nullable Object expected) {
            figure = figure == null ? part : part == null ? figure : figure.add(part);
            measure = held == null ? measure : held;
            status = says == null ? status : says.toString();
            estimated |= obsStatus != null && !obsStatus.equals("A");
            if (reporting instanceof Number n && expected instanceof Number of) {
                this.reporting = new Reporting(n.longValue(), of.longValue());
            }
        }

        Point point(int year, Gathering gathering) {
            return new Point(
                    year,
                    gathering.published(figure, gathering.chart.figure()),
                    gathering.published(measure, Objects.requireNonNullElse(gathering.chart.measure(), "")),
                    status,
                    reporting,
                    estimated);
        }
    }
}
