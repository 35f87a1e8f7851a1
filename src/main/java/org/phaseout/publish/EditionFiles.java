package org.phaseout.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phaseout.publish.IssueList.Listed;

/** Writes the files of one edition into a folder, reading each table's rows once. */
final class EditionFiles {

    private final EditionContents edition;
    private final Path folder;
    private final @Nullable IssueList before;
    private final List<OutputFile> written = new ArrayList<>();

    /** @param before list of an earlier edition, from which lines may be taken */
    EditionFiles(EditionContents edition, Path folder, @Nullable IssueList before) {
        this.edition = edition;
        this.folder = folder;
        this.before = before;
    }

    /** @return where the issues of a file stand, by its SHA-256 */
    Map<String, Listed> write() throws IOException {
        try (TablesWorkbook workbook = new TablesWorkbook(edition)) {
            for (PublishedTable table : edition.tables()) {
                written.add(write(table, workbook.next()));
            }
            written.add(text(DataPackage.NAME, DataPackage.of(edition, written)));
            written.add(workbook.write(folder));
        }
        Map<String, Listed> issues;
        IssuesCsv list = new IssuesCsv(folder, edition.runId(), before);
        try (list) {
            issues = list.write(edition.listed());
        }
        written.add(list.written());
        text(Manifest.NAME, Manifest.of(edition, written, issues));
        return issues;
    }

    private OutputFile text(String name, byte[] bytes) throws IOException {
        HashedFile file = HashedFile.create(folder, name);
        try (file) {
            file.write(bytes);
        }
        return file.written(0);
    }

    private OutputFile write(PublishedTable table, TableSheets sheets) throws IOException {
        List<OutputColumn> columns = table.columns();
        List<String> headings = columns.stream().map(OutputColumn::name).toList();
        CsvFile csv = CsvFile.create(folder, table.definition().name() + ".csv", headings);
        try (csv) {
            table.rows().forEach(row -> {
                write(columns, row, csv);
                sheets.row(row);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return csv.written();
    }

    private static void write(List<OutputColumn> columns, List<@Nullable Object> row, CsvFile csv) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("A row has " + row.size() + " cells for "
                    + columns.stream().map(OutputColumn::name).toList());
        }
        List<@Nullable String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            cells.add(CsvText.of(columns.get(i), row.get(i)));
        }
        try {
            csv.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
