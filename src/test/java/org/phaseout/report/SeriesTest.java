package org.phaseout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phaseout.definition.Chart;

/** Which figures of a table are drawn, and who comes first. */
class SeriesTest {

    @Test
    void thoseThatNeedAPersonComeFirstThenThoseNearTheirLimit() {
        ChartData data = ChartData.of(Story.published(
                        List.of("country", "time_period"),
                        Story.AGAINST_LIMIT,
                        List.of(
                                Story.row("country", "AAA", 2020, "1", null, "NO_LIMIT_YET"),
                                Story.row("country", "BBB", 2020, "1", "10", "COMPLIANT"),
                                Story.row("country", "CCC", 2020, "9", "10", "COMPLIANT"),
                                Story.row("country", "DDD", 2020, "8.9", "10", "COMPLIANT"),
                                Story.row("country", "EEE", 2020, "10.1", "10", "EXCEEDS"),
                                Story.row("country", "FFF", 2020, "1", "0", "EXCEEDS"),
                                Story.row("country", "GGG", 2020, null, "10", "DATA_MISSING"))))
                .get(0);

        assertThat(data.series()).extracting(Series::area).containsExactly("FFF", "EEE", "CCC", "DDD", "BBB", "AAA");
        assertThat(data.series()).extracting(Series::isNear).containsExactly(false, false, true, false, false, false);
    }

    @Test
    void theNewestFigureDecidesNotTheYearsWithoutOne() {
        Series series = ChartData.of(Story.published(
                        List.of("country", "time_period"),
                        Story.AGAINST_LIMIT,
                        List.of(
                                Story.row("country", "AAA", 2019, "12", "10", "EXCEEDS"),
                                Story.row("country", "AAA", 2020, "9", "10", "COMPLIANT"),
                                Story.row("country", "AAA", 2021, null, "10", "DATA_MISSING"))))
                .get(0)
                .series()
                .get(0);

        assertThat(series.newest()).extracting(Point::year).isEqualTo(2020);
        assertThat(series.needsPerson()).isFalse();
    }

    @Test
    void figuresOfATableWithDimensionsAreAddedUpExactlyAndRoundedOnce() {
        Chart sum = new Chart(
                "Use", Chart.Kind.LINES, "used_t", null, null, List.of("country"), Map.of(), null, List.of(), "", "");
        ChartData data = ChartData.of(Story.published(
                        List.of("country", "purpose", "time_period"),
                        sum,
                        List.of(
                                Arrays.asList(
                                        "country",
                                        "AAA",
                                        "OWN",
                                        2020,
                                        new BigDecimal("0.04"),
                                        null,
                                        null,
                                        "A",
                                        null,
                                        null),
                                Arrays.asList(
                                        "country",
                                        "AAA",
                                        "SOLD",
                                        2020,
                                        new BigDecimal("0.04"),
                                        null,
                                        null,
                                        "E",
                                        null,
                                        null),
                                Arrays.asList("country", "AAA", "LOST", 2020, null, null, null, "A", null, null))))
                .get(0);

        assertThat(data.series().get(0).points())
                .containsExactly(new Point(2020, new BigDecimal("0.1"), null, null, null, true));
    }

    @Test
    void aLineGoesOnOnlyToTheNextYearAndWithAsManyCountriesInTheSum() {
        Point point = new Point(2020, BigDecimal.ONE, null, null, new Point.Reporting(3, 9), false);

        assertThat(new Point(2021, BigDecimal.ONE, null, null, new Point.Reporting(3, 8), false).goesOnFrom(point))
                .isTrue();
        assertThat(new Point(2021, BigDecimal.ONE, null, null, new Point.Reporting(4, 9), false).goesOnFrom(point))
                .isFalse();
        assertThat(new Point(2022, BigDecimal.ONE, null, null, new Point.Reporting(3, 9), false).goesOnFrom(point))
                .isFalse();
    }
}
