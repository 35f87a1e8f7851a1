package org.phaseout.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One layout of a table that countries send.
 *
 * @param sheets patterns of sheet names (* and ?), case-insensitive; for a text file its name without the extension
 * @param titles patterns of a text above the table
 * @param evidence what must be seen beside the headings before the form is taken
 * @param section fields of this form's section key, if they differ from the inventory's
 * @param fields how much each field is needed, by name in the order of the form
 * @param fillDown fields whose blank cells repeat the value above
 * @param set values that every record of the form gets, by field name
 * @param skipSheets sheets of the same file that are not counted, with the reason
 * @param skipRows rows that are not counted, with the reason
 * @param skipColumns headings that are known and not read, with the reason
 * @param stop patterns of a row's first text that ends the table
 * @param hidden what becomes of hidden sheets, rows and columns
 */
public record Form(
        String code,
        String title,
        List<String> sheets,
        List<String> titles,
        Evidence evidence,
        Header header,
        @Nullable List<String> section,
        Acceptance acceptance,
        Map<String, Need> fields,
        List<Spread> spreads,
        @Nullable Measure measure,
        List<String> fillDown,
        Map<String, String> set,
        List<Skip> skipSheets,
        List<Skip> skipRows,
        List<Skip> skipColumns,
        List<String> stop,
        Hidden hidden) {

    /** What must be seen beside the headings: nothing, or the name of the sheet or a title above the table. */
    public enum Evidence {
        HEADINGS,
        NAME_OR_TITLE
    }

    /** How much a field is needed. */
    public enum Need {
        /** Without a value the row is in error; without a column the form is not recognised. */
        REQUIRED,
        /** The treaty asks for a figure or a notation key; a blank counts against completeness. */
        EXPECTED,
        OPTIONAL;

        /** @throws IllegalArgumentException if the word is not one of required, expected, optional */
        public static Need of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Where the headings stand.
     *
     * @param within number of rows from the top that may hold the headings
     * @param rows greatest number of rows that headings may be stacked over
     * @param join text put between stacked headings
     */
    public record Header(int within, int rows, String join) {}

    /**
     * What happens to a file with errors.
     *
     * @param maxErrorShare for ROWS, the share of rows in error (0 to 1, exact text) above which the section is returned
     */
    public record Acceptance(Unit unit, String maxErrorShare) {
        /** What an error keeps out: the file, its section, or its row. */
        public enum Unit {
            WHOLE,
            SECTIONS,
            ROWS
        }
    }

    /**
     * Headings that are values of a dimension: each filled cell below gives a record of its own.
     *
     * @param into field that the heading gives
     * @param value field that the cell gives
     * @param pattern text of the heading around the value, such as Y_{}
     * @param list code list that the headings belong to; null where the heading is the value itself
     * @param under patterns of the parent heading; none if any
     * @param totals codes whose columns are totals of the others, checked but not stored
     */
    public record Spread(
            String into,
            String value,
            String pattern,
            @Nullable String list,
            List<String> under,
            List<String> totals) {}

    /**
     * Long lists: a code in one column names the field that the figure in another belongs to.
     *
     * @param by field of type code whose codes are names of fields
     * @param value heading of the figure, as a field name in headings
     */
    public record Measure(String by, String value) {}

    /** Whether hidden parts of a workbook are read; they are reported either way. */
    public record Hidden(boolean readsSheets, boolean readsRows, boolean readsColumns) {
        public static final Hidden READ = new Hidden(true, true, true);
    }

    /** What is not counted, and the reason that the report prints. */
    public record Skip(String match, String because) {}

    /** Fields that must have a column, a labelled cell or a place in the file name. */
    public Set<String> required() {
        return fields.entrySet().stream()
                .filter(e -> e.getValue() == Need.REQUIRED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
