package org.phaseout.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.phaseout.workbook.FixedProperties;

/** The workbook for readers: cover, contents, notes, one sheet a table, sources. Rows go to the disk as they come. */
final class TablesWorkbook implements Closeable {

    static final String NAME = "phaseout-tables.xlsx";

    private static final int ROWS_IN_MEMORY = 100;
    private static final int COVER_WIDTH = 110 * 256;

    private final EditionContents edition;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SheetNames names = new SheetNames();
    private final Styles styles = new Styles(workbook);
    private final SXSSFSheet cover = workbook.createSheet(names.next("Cover"));
    private final ContentsSheet contents =
            new ContentsSheet(sheets("Contents", ContentsSheet.COLUMNS), workbook.getCreationHelper(), styles.link);
    private final TableSheets notes = sheets("Notes", Notes.COLUMNS);
    private final List<TableSheets> tables = new ArrayList<>();

    TablesWorkbook(EditionContents edition) {
        this.edition = edition;
        Notes.general().forEach(notes::row);
        for (int i = 0; i < edition.tables().size(); i++) {
            Notes.of(i, edition.tables().get(i)).forEach(notes::row);
        }
    }

    private TableSheets sheets(String name, List<OutputColumn> columns) {
        return new TableSheets(workbook, names, styles, name, columns, TableSheets.FULL);
    }

    /** A place for the rows of the edition's next table. */
    TableSheets next() {
        PublishedTable table = edition.tables().get(tables.size());
        TableSheets sheets = sheets(table.definition().name(), Notes.marked(table.columns()));
        tables.add(sheets);
        return sheets;
    }

    OutputFile write(Path folder) throws IOException {
        TableSheets sources = sheets("Sources", SourcesSheet.COLUMNS);
        edition.sources().stream().map(SourcesSheet::cells).forEach(sources::row);
        contents.list("Notes", "What the tables show, and what their marks mean", notes.rows());
        for (int i = 0; i < tables.size(); i++) {
            contents.table(i, edition.tables().get(i), tables.get(i).finish());
        }
        contents.list("Sources", "Files that were received, and what became of them", sources.rows());
        contents.finish();
        notes.finish();
        sources.finish();
        cover();
        workbook.setActiveSheet(0);
        FixedProperties.set(workbook.getXSSFWorkbook(), Cover.TITLE);
        return FixedZip.write(workbook, folder, NAME).written(rows());
    }

    private long rows() {
        return tables.stream().mapToLong(TableSheets::rows).sum();
    }

    private void cover() {
        cover.setColumnWidth(0, COVER_WIDTH);
        SheetTable.fitWidth(cover);
        List<Cover.Line> lines = new ArrayList<>(List.of(new Cover.Line(Cover.TITLE, true)));
        lines.addAll(Cover.lines(edition));
        for (int i = 0; i < lines.size(); i++) {
            Row row = cover.createRow(i);
            Lines.fit(row, lines.get(i).heading() ? 2 : 1);
            Cell cell = row.createCell(0);
            cell.setCellStyle(i == 0 ? styles.title : lines.get(i).heading() ? styles.heading : styles.text);
            cell.setCellValue(lines.get(i).text());
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
