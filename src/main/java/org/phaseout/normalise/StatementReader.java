package org.phaseout.normalise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Stated;
import org.phaseout.model.Wording;
import org.phaseout.read.Cell;
import org.phaseout.read.Statement;
import org.phaseout.read.Statement.What;

/** Reads what one file states of itself. */
final class StatementReader {

    private final List<Issue> issues = new ArrayList<>();

    /** A value that was read, with its place. */
    private record Found<T>(T value, CellRef at) {}

    FileStatement read(List<Statement> statements) {
        Found<String> revision = only(statements, What.REVISION, this::revision, StatementReader::isSame);
        Found<LocalDate> date = only(statements, What.DATE, this::date, LocalDate::equals);
        return new FileStatement(
                new Stated(revision == null ? null : revision.value(), date == null ? null : date.value()),
                revision == null ? null : revision.at(),
                date == null ? null : date.at(),
                issues);
    }

    private <T> @Nullable Found<T> only(
            List<Statement> statements, What what, Function<Statement, @Nullable T> reader, BiPredicate<T, T> same) {
        Found<T> first = null;
        boolean agreed = true;
        for (Statement statement : statements) {
            T value = statement.what() == what ? reader.apply(statement) : null;
            if (value != null && first == null) {
                first = new Found<>(value, statement.at());
            } else if (value != null && first != null && !same.test(first.value(), value)) {
                agreed = false;
                raise(
                        Finding.STATED_TWICE,
                        statement,
                        Wording.variant(what.word(), first.value(), place(first.at())));
            }
        }
        return agreed ? first : null;
    }

    private static boolean isSame(String a, String b) {
        return Stated.compareRevisions(a, b).filter(order -> order == 0).isPresent();
    }

    private static Filling place(CellRef at) {
        return at.cell().isEmpty() ? Filling.phrase("phrase.file_name") : Filling.text(at);
    }

    private @Nullable String revision(Statement statement) {
        Cell cell = statement.cell();
        BigDecimal number = cell.kind() == Cell.Kind.NUMBER ? cell.number() : null;
        String text = number != null ? Exact.plain(number).toPlainString() : FigureText.fold(cell.text());
        boolean readable = cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.TEXT;
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (readable && Stated.isRevision(upper)) {
            return upper.replaceAll("(?<![\\d])0+(?=\\d)", "");
        }
        raise(Finding.NO_REVISION, statement, Wording.PLAIN);
        return null;
    }

    private @Nullable LocalDate date(Statement statement) {
        DateReader.Reading<LocalDate> reading = DateReader.date(statement.cell());
        LocalDate date = reading.value();
        if (date == null) {
            raise(Finding.NO_STATED_DATE, statement, Wording.PLAIN);
            return null;
        }
        if (reading.finding() != null) {
            LocalDate other = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
            raise(Finding.STATED_DATE_UNSURE, statement, Wording.of(date, other));
            return null;
        }
        return date;
    }

    private void raise(Finding finding, Statement statement, Wording wording) {
        String found = statement.cell().text().strip();
        issues.add(finding.at(new Place(statement.at(), null, statement.what().field(), found), wording));
    }
}
