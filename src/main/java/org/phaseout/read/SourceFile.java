package org.phaseout.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.phaseout.model.Issue;

/** A submitted file: sheets of typed cells, whatever its format. */
public interface SourceFile extends Closeable {

    /** Short name of the format: xlsx, xlsb, xls, ods or csv. */
    String format();

    List<SheetInfo> sheets();

    /** Encoding of a text file, such as UTF-8; empty for a workbook. */
    default String encoding() {
        return "";
    }

    /** What was noticed on opening: a guessed encoding, macros, links, a wrong extension. */
    default List<Issue> issues() {
        return List.of();
    }

    /** What a template says of the sheet; nothing for a sheet that was not made by one. */
    default Optional<FormMark> mark(SheetInfo sheet) {
        return Optional.empty();
    }

    /** Opens a sheet from its top. */
    SheetRows open(SheetInfo sheet) throws IOException;

    /** Merged ranges of the sheet whose first row is at most {@code lastRow}. */
    List<Merge> merges(SheetInfo sheet, int lastRow) throws IOException;

    /** Something that is done for a file. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Looks for tables; what that takes of time and memory counts as the file's. */
    default <T> T findingTables(Reading<T> work) throws IOException {
        return work.read();
    }

    /** Does something with the file's rows; what that takes of time counts as the file's. */
    default <T> T counted(Reading<T> work) throws IOException {
        return work.read();
    }

    /** A merged range; rows from 1, columns from 0, all inclusive. */
    record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
}
