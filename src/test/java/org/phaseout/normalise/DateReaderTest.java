package org.phaseout.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.read.Cell;

class DateReaderTest {

    private static Cell date(@Nullable String serial, String iso) {
        BigDecimal number = serial == null ? null : new BigDecimal(serial);
        return new Cell(0, Cell.Kind.DATE, iso, number, LocalDate.parse(iso), "yyyy-mm-dd");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-23, 2019-05-23",
        "2019/5/3, 2019-05-03",
        "23/04/2012, 2012-04-23",
        "23.04.2012, 2012-04-23",
        "04/23/2012, 2012-04-23",
        "05/05/2019, 2019-05-05",
        "2019-05-23T10:11:12, 2019-05-23",
        "2019-05-23 10:11, 2019-05-23",
        "٢٣/٠٤/٢٠١٢, 2012-04-23"
    })
    void readsDates(String typed, String expected) {
        assertThat(DateReader.date(Cell.text(0, typed)))
                .isEqualTo(new DateReader.Reading<>(LocalDate.parse(expected), null));
    }

    @Test
    void takesTheDayFirstWithAWarningWhereBothOrdersFit() {
        assertThat(DateReader.date(Cell.text(0, "04/05/2019")))
                .isEqualTo(new DateReader.Reading<>(LocalDate.of(2019, 5, 4), Finding.DAY_FIRST));
    }

    @Test
    void takesACellShownAsDate() {
        assertThat(DateReader.date(date("43608", "2019-05-23")).value()).isEqualTo(LocalDate.of(2019, 5, 23));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019",
                "summer 2019",
                "31/02/2019",
                "2019-13-01",
                "23/04/2562",
                "12/05/1398",
                "5/2019",
                "0000-01-01"
            })
    void refusesWhatIsNoDate(String typed) {
        assertThat(DateReader.date(Cell.text(0, typed)))
                .isEqualTo(new DateReader.Reading<LocalDate>(null, Finding.NO_DATE));
    }

    @Test
    void refusesAPlainNumberAsDate() {
        assertThat(DateReader.date(Cell.number(0, new BigDecimal("43608"), null))
                        .finding())
                .isEqualTo(Finding.NO_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", " 2019 ", "2019.0", "2019*", "٢٠١٩", "２０１９"})
    void readsYears(String typed) {
        assertThat(DateReader.year(Cell.text(0, typed))).isEqualTo(new DateReader.Reading<>(2019L, null));
    }

    @Test
    void readsYearsStoredAsNumbers() {
        assertThat(DateReader.year(Cell.number(0, new BigDecimal("2019"), null)).value())
                .isEqualTo(2019L);
        assertThat(DateReader.year(Cell.number(0, new BigDecimal("2019.0"), null))
                        .value())
                .isEqualTo(2019L);
    }

    @Test
    void takesTheYearOfADateWithAWarning() {
        assertThat(DateReader.year(date("40460", "2010-10-09")))
                .isEqualTo(new DateReader.Reading<>(2010L, Finding.DATE_FOR_YEAR));
        assertThat(DateReader.year(Cell.text(0, "31/12/2018")))
                .isEqualTo(new DateReader.Reading<>(2018L, Finding.DATE_FOR_YEAR));
    }

    @Test
    void takesAYearTypedIntoADateCellForTheYear() {
        assertThat(DateReader.year(date("2019", "1905-07-11")))
                .isEqualTo(new DateReader.Reading<>(2019L, Finding.DATE_FOR_YEAR));
        assertThat(DateReader.year(date(null, "1905-07-11")).value()).isEqualTo(2019L);
    }

    @ParameterizedTest
    @CsvSource({
        "2019/20, NORM-205",
        "2019-2020, NORM-205",
        "1991-96, NORM-205",
        "19, NORM-203",
        "2562, NORM-203",
        "FY2019, NORM-203",
        "'2,019', NORM-203",
        "2 019, NORM-203",
        "2019.5, NORM-203"
    })
    void refusesWhatIsNoSingleYear(String typed, String code) {
        DateReader.Reading<Long> reading = DateReader.year(Cell.text(0, typed));
        assertThat(reading.value()).isNull();
        assertThat(reading.finding()).extracting(Finding::code).isEqualTo(code);
    }

    @Test
    void refusesASerialNumberWithoutADateFormatAsYear() {
        assertThat(DateReader.year(Cell.number(0, new BigDecimal("40460"), null))
                        .finding())
                .isEqualTo(Finding.NO_YEAR);
    }
}
