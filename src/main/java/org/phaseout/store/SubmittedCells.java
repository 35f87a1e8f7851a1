package org.phaseout.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a stored record back to its cell: the row stands with the record, the column with its submission. */
public final class SubmittedCells {

    private static final Place NOWHERE = new Place(null, "", "", null, null, null, null);

    private final JdbcTemplate jdbc;

    public SubmittedCells(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One column of a table as its form reads it.
     *
     * @param firstRow first row of the sheet that belongs to the table
     */
    public record Column(
            int sheetNo,
            String sheet,
            String inventory,
            String form,
            int firstRow,
            int lastRow,
            int column,
            String letter,
            String heading,
            @Nullable String field,
            @Nullable String spreadValue,
            @Nullable String unit,
            String why) {}

    /**
     * Where a record stood and what it is about.
     *
     * @param form form that the row was read by; null if the row gave no record
     * @param column letters of the field's column, empty if the field has none
     */
    public record Place(
            @Nullable String form,
            String sheet,
            String column,
            @Nullable String heading,
            @Nullable Long sectionId,
            @Nullable String country,
            @Nullable String timePeriod) {}

    public void add(long submissionId, List<Column> columns) {
        jdbc.batchUpdate(
                """
                insert into submission_column (submission_id, sheet_no, sheet, inventory, form, first_row, last_row, column_no, column_letter,
                  heading, field, spread_value, unit, why) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                columns.stream()
                        .map(c -> new @Nullable Object[] {
                            submissionId,
                            c.sheetNo(),
                            Submissions.cut(c.sheet(), 300),
                            c.inventory(),
                            c.form(),
                            c.firstRow(),
                            c.lastRow(),
                            c.column(),
                            c.letter(),
                            Submissions.cut(c.heading(), 2000),
                            c.field(),
                            c.spreadValue(),
                            c.unit() == null ? null : Submissions.cut(c.unit(), 100),
                            Submissions.cut(c.why(), 1000)
                        })
                        .toList());
    }

    /** Forgets the columns of a submission, for a step that starts over. */
    public void clear(long submissionId) {
        jdbc.update("delete from submission_column where submission_id = ?", submissionId);
    }

    public List<Column> of(long submissionId) {
        return jdbc.query(
                "select * from submission_column where submission_id = ? order by sheet_no, inventory, form, first_row, column_no",
                (rs, i) -> new Column(
                        rs.getInt("sheet_no"),
                        rs.getString("sheet"),
                        rs.getString("inventory"),
                        rs.getString("form"),
                        rs.getInt("first_row"),
                        rs.getInt("last_row"),
                        rs.getInt("column_no"),
                        rs.getString("column_letter"),
                        rs.getString("heading"),
                        rs.getString("field"),
                        rs.getString("spread_value"),
                        rs.getString("unit"),
                        rs.getString("why")),
                submissionId);
    }

    /** A row of a submission. */
    public record Row(int sheetNo, int rowNo) {}

    /** Where the fields of some rows stand, found for all of them at once. */
    public static final class Places {

        private final List<Column> columns;
        private final Map<Row, Place> rows;

        private Places(List<Column> columns, Map<Row, Place> rows) {
            this.columns = columns;
            this.rows = rows;
        }

        /** The place of a record's field; the whole row if the field is null or has no column. */
        public Place of(Row row, @Nullable String field) {
            List<Column> ofRow = columns.stream()
                    .filter(c ->
                            c.sheetNo() == row.sheetNo() && c.firstRow() <= row.rowNo() && row.rowNo() <= c.lastRow())
                    .toList();
            List<Column> ofField = ofRow.stream()
                    .filter(c -> field != null && field.equals(c.field()))
                    .toList();
            Column column = ofField.isEmpty() || areBeside(ofField) ? null : ofField.get(0);
            Place place = rows.getOrDefault(row, NOWHERE);
            return new Place(
                    place.form(),
                    ofRow.isEmpty() ? "" : ofRow.get(0).sheet(),
                    column == null || place.form() == null
                            ? ""
                            : column.letter().toUpperCase(Locale.ROOT),
                    column == null || place.form() == null ? null : column.heading(),
                    place.sectionId(),
                    place.country(),
                    place.timePeriod());
        }

        /** Whether two tables of one form stand beside each other, so that the row alone does not tell the cell. */
        private static boolean areBeside(List<Column> columns) {
            return columns.stream().map(Column::form).distinct().count() < columns.size();
        }
    }

    /** Finds the places of rows in one pass over the records of the submission. */
    public Places places(long submissionId, Inventory inventory, Collection<Row> rows) {
        List<Column> columns = of(submissionId).stream()
                .filter(c -> c.inventory().equals(inventory.code()))
                .toList();
        Map<Long, Place> sections = new HashMap<>();
        jdbc.query(
                "select section_id, country, time_period, form from section where submission_id = ?",
                rs -> {
                    sections.put(
                            rs.getLong(1),
                            new Place(rs.getString(4), "", "", null, rs.getLong(1), rs.getString(2), rs.getString(3)));
                },
                submissionId);
        Set<Row> wanted = Set.copyOf(rows);
        Map<Row, Place> found = new HashMap<>();
        Map<Row, Integer> first = new HashMap<>();
        jdbc.query(
                "select sheet_no, row_no, seq, section_id from " + RecordTable.name(inventory)
                        + " where submission_id = ?",
                rs -> {
                    Row row = new Row(rs.getInt(1), rs.getInt(2));
                    int seq = rs.getInt(3);
                    if (wanted.contains(row) && seq < first.getOrDefault(row, Integer.MAX_VALUE)) {
                        first.put(row, seq);
                        found.put(row, sections.getOrDefault(rs.getLong(4), NOWHERE));
                    }
                },
                submissionId);
        return new Places(columns, found);
    }
}
