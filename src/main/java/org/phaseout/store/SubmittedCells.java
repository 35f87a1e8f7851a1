package org.phaseout.store;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Inventory;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a stored record back to its cell: the row stands with the record, the column with its submission. */
public final class SubmittedCells {

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

    /** Whether two tables of one form stand beside each other, so that the row alone does not tell the cell. */
    private static boolean areBeside(List<Column> columns) {
        return columns.stream().map(Column::form).distinct().count() < columns.size();
    }

    /** The place of a record's field; the whole row if the field is null or has no column. */
    public Place place(long submissionId, Inventory inventory, int sheetNo, int rowNo, @Nullable String field) {
        List<Column> columns = of(submissionId).stream()
                .filter(c -> c.sheetNo() == sheetNo && c.inventory().equals(inventory.code()))
                .filter(c -> c.firstRow() <= rowNo && rowNo <= c.lastRow())
                .toList();
        String sheet = columns.isEmpty() ? "" : columns.get(0).sheet();
        List<Column> ofField = columns.stream()
                .filter(c -> field != null && field.equals(c.field()))
                .toList();
        Column column = ofField.isEmpty() || areBeside(ofField) ? null : ofField.get(0);
        String table = new RecordTable(inventory).name();
        return jdbc
                .query(
                        "select s.section_id, s.country, s.time_period, s.form from " + table
                                + " r join section s on s.section_id = r.section_id"
                                + " where r.submission_id = ? and r.sheet_no = ? and r.row_no = ? order by r.seq",
                        (rs, i) -> new Place(
                                rs.getString(4),
                                sheet,
                                column == null ? "" : column.letter().toUpperCase(Locale.ROOT),
                                column == null ? null : column.heading(),
                                rs.getLong(1),
                                rs.getString(2),
                                rs.getString(3)),
                        submissionId,
                        sheetNo,
                        rowNo)
                .stream()
                .findFirst()
                .orElse(new Place(null, sheet, "", null, null, null, null));
    }
}
