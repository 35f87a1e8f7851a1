package org.phaseout.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Stated;
import org.phaseout.read.Cell;
import org.phaseout.read.Statement;
import org.phaseout.read.Statement.What;

class FileStatementTest {

    @ParameterizedTest(name = "{0} is revision {1}")
    @CsvSource({"2, 2", "02, 2", "1.10, 1.10", "1.02, 1.2", "0, 0", "10, 10", "b, B", "٢, 2"})
    void aRevisionIsWrittenOneWay(String typed, String revision) {
        FileStatement read = FileStatement.of(List.of(text(What.REVISION, 1, typed)));

        assertThat(read.stated()).isEqualTo(new Stated(revision, null));
        assertThat(read.revisionAt()).hasToString("Cover!B1");
        assertThat(read.dateAt()).isNull();
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void aNumberIsReadAsItIsStored() {
        assertThat(FileStatement.of(List.of(number("1.1"), number("1.10")))
                        .stated()
                        .revision())
                .isEqualTo("1.1");
        assertThat(FileStatement.of(List.of(number("2024"))).issues())
                .extracting(Issue::code)
                .containsExactly("NORM-501");
    }

    @ParameterizedTest
    @ValueSource(strings = {"final", "2024", "1,2", "AB", "2 of 3", "-1"})
    void whatIsNoRevisionIsSaidAndNotUsed(String typed) {
        FileStatement read = FileStatement.of(List.of(text(What.REVISION, 1, typed)));

        assertThat(read.stated()).isEqualTo(Stated.NOTHING);
        assertThat(read.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("NORM-501");
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.at()).hasToString("Cover!B1");
            assertThat(issue.found()).isEqualTo(typed);
        });
    }

    @Test
    void aDateIsReadLikeOtherDates() {
        LocalDate day = LocalDate.of(2024, 4, 23);
        Cell typed = new Cell(1, Cell.Kind.DATE, "2024-04-23", null, day, "yyyy-mm-dd");

        assertThat(FileStatement.of(List.of(new Statement(What.DATE, typed, CellRef.of("Cover", 1, 3))))
                        .stated())
                .isEqualTo(new Stated(null, day));
        for (String text : List.of("2024-04-23", "23/04/2024", "23.04.2024", "4/23/2024")) {
            FileStatement read = FileStatement.of(List.of(text(What.DATE, 3, text)));
            assertThat(read.stated().date()).as(text).isEqualTo(day);
            assertThat(read.dateAt()).hasToString("Cover!B3");
        }
    }

    @Test
    void aDateThatMayBeTwoDaysIsNotUsed() {
        FileStatement read = FileStatement.of(List.of(text(What.DATE, 3, "03/04/2024")));

        assertThat(read.stated()).isEqualTo(Stated.NOTHING);
        assertThat(read.dateAt()).isNull();
        assertThat(read.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("NORM-503");
            assertThat(issue.message()).contains("2024-04-03 or as 2024-03-04");
        });
    }

    @Test
    void aDateThatCannotBeReadIsSaid() {
        assertThat(FileStatement.of(List.of(text(What.DATE, 3, "spring 2024"))).issues())
                .extracting(Issue::code)
                .containsExactly("NORM-502");
    }

    @Test
    void statementsThatAgreeAreOne() {
        FileStatement read = FileStatement.of(List.of(
                new Statement(What.REVISION, Cell.text(0, "2"), CellRef.wholeSheet("KEN_rev2.xlsx")),
                text(What.REVISION, 1, "2.0"),
                text(What.DATE, 3, "2024-04-23"),
                text(What.DATE, 4, "23/04/2024")));

        assertThat(read.stated()).isEqualTo(new Stated("2", LocalDate.of(2024, 4, 23)));
        assertThat(read.revisionAt()).hasToString("KEN_rev2.xlsx");
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void statementsThatDifferAreNotUsed() {
        FileStatement read = FileStatement.of(List.of(
                new Statement(What.REVISION, Cell.text(0, "2"), CellRef.wholeSheet("KEN_rev2.xlsx")),
                text(What.REVISION, 1, "3"),
                text(What.DATE, 3, "2024-04-23"),
                text(What.DATE, 4, "2024-04-24")));

        assertThat(read.stated()).isEqualTo(Stated.NOTHING);
        assertThat(read.issues()).extracting(Issue::code).containsExactly("NORM-504", "NORM-504");
        assertThat(read.issues()).extracting(i -> i.at().toString()).containsExactly("Cover!B1", "Cover!B4");
        assertThat(read.issues().get(0).message())
                .isEqualTo(
                        "The file states the revision 2 in the file name too, so neither tells which file is newer.");
    }

    @Test
    void oneThatCannotBeReadDoesNotSpoilAnother() {
        FileStatement read = FileStatement.of(List.of(text(What.REVISION, 1, "final"), text(What.REVISION, 2, "Z")));

        assertThat(read.stated().revision()).isEqualTo("Z");
        assertThat(read.issues()).extracting(Issue::code).containsExactly("NORM-501");
    }

    private static Statement text(What what, int row, String text) {
        return new Statement(what, Cell.text(1, text), CellRef.of("Cover", 1, row));
    }

    private static Statement number(String figure) {
        return new Statement(What.REVISION, Cell.number(1, new BigDecimal(figure), null), CellRef.of("Cover", 1, 1));
    }
}
