package org.phaseout.normalise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.TimePeriod;
import org.phaseout.read.Cell;

/** Reads dates and years. Calendars other than the Gregorian are not converted. */
final class DateReader {

    /** What was read, with what a person should know of it. */
    record Reading<T>(@Nullable T value, @Nullable Finding finding) {}

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ][\\d:.Z+]*)?");
    private static final Pattern DAY_OR_MONTH_FIRST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?: [\\d:.]*)?");
    private static final Pattern TWO_YEARS = Pattern.compile("\\d{4} ?[-/] ?(?:\\d{2}|\\d{4})");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private DateReader() {}

    static Reading<LocalDate> date(Cell cell) {
        LocalDate date = cell.date();
        if (date != null) {
            return inRange(date);
        }
        return cell.kind() == Cell.Kind.TEXT
                ? date(FigureText.fold(cell.text()))
                : new Reading<>(null, Finding.NO_DATE);
    }

    private static Reading<LocalDate> date(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return inRange(day(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher other = DAY_OR_MONTH_FIRST.matcher(text);
        if (!other.matches()) {
            return new Reading<>(null, Finding.NO_DATE);
        }
        LocalDate dayFirst = day(number(other, 4), number(other, 3), number(other, 1));
        LocalDate monthFirst = day(number(other, 4), number(other, 1), number(other, 3));
        if (dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst)) {
            return inRange(dayFirst == null ? monthFirst : dayFirst);
        }
        Reading<LocalDate> read = inRange(dayFirst);
        return read.value() == null ? read : new Reading<>(dayFirst, Finding.DAY_FIRST);
    }

    private static Reading<LocalDate> inRange(@Nullable LocalDate date) {
        return date == null || !isYear(date.getYear())
                ? new Reading<>(null, Finding.NO_DATE)
                : new Reading<>(date, null);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        boolean exists = year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? LocalDate.of(year, month, day) : null;
    }

    static Reading<Long> year(Cell cell) {
        LocalDate date = cell.date();
        if (date != null) {
            return yearOf(cell, date);
        }
        BigDecimal number = cell.number();
        return number == null ? year(FigureText.fold(cell.text()), cell.kind()) : year(number);
    }

    /** A date whose serial number is itself a year is a year typed into a cell with a date format. */
    private static Reading<Long> yearOf(Cell cell, LocalDate date) {
        BigDecimal number = cell.number();
        long serial = number == null ? DAY_ZERO.until(date, ChronoUnit.DAYS) : number.longValue();
        long year = isYear(serial) ? serial : date.getYear();
        return isYear(year) ? new Reading<>(year, Finding.DATE_FOR_YEAR) : new Reading<>(null, Finding.NO_YEAR);
    }

    private static Reading<Long> year(BigDecimal number) {
        BigDecimal plain = Exact.plain(number);
        boolean year = plain.scale() == 0 && plain.precision() == 4 && isYear(plain.longValue());
        return year ? new Reading<>(plain.longValue(), null) : new Reading<>(null, Finding.NO_YEAR);
    }

    private static Reading<Long> year(String text, Cell.Kind kind) {
        if (kind != Cell.Kind.TEXT) {
            return new Reading<>(null, kind == Cell.Kind.NOT_CALCULATED ? Finding.NOT_CALCULATED : Finding.NO_YEAR);
        }
        String bare = withoutMarks(text);
        BigDecimal number = Decimals.read(bare, '.');
        if (number != null && bare.indexOf(',') < 0 && bare.indexOf(' ') < 0) {
            return year(number);
        }
        if (TWO_YEARS.matcher(bare).matches()) {
            return new Reading<>(null, Finding.TWO_YEARS);
        }
        LocalDate date = date(bare).value();
        return date == null
                ? new Reading<>(null, Finding.NO_YEAR)
                : new Reading<>((long) date.getYear(), Finding.DATE_FOR_YEAR);
    }

    private static String withoutMarks(String text) {
        int end = text.length();
        while (end > 0 && FigureText.isMark(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    private static boolean isYear(long year) {
        return year >= TimePeriod.FIRST && year <= TimePeriod.LAST;
    }
}
