package org.phaseout.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.phaseout.model.Issue;

/** An Excel workbook (.xlsx, .xlsm), read as streams of its parts. Macros and links are never followed. */
final class XlsxFile implements SourceFile {

    private final XlsxWorkbook workbook;
    private final List<Issue> issues;

    private XlsxFile(XlsxWorkbook workbook, List<Issue> issues) {
        this.workbook = workbook;
        this.issues = issues;
    }

    static XlsxFile open(ZipParts parts, Noticed noticed) throws IOException {
        XlsxWorkbook workbook = new XlsxWorkbook(parts);
        return new XlsxFile(workbook, noticed.links(workbook.pointsOutside()).issues());
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.copyOf(workbook.sheets());
    }

    @Override
    public List<Issue> issues() {
        return issues;
    }

    @Override
    public Optional<FormMark> mark(SheetInfo sheet) {
        return workbook.mark(sheet);
    }

    @Override
    public SheetRows open(SheetInfo sheet) throws IOException {
        return XlsxSheet.open(workbook, sheet.name(), () -> workbook.sheet(sheet));
    }

    @Override
    public List<Merge> merges(SheetInfo sheet, int lastRow) throws IOException {
        return workbook.mayHoldMerges(sheet)
                ? XlsxMerges.in(workbook.sheet(sheet), lastRow, workbook.limits())
                : List.of();
    }

    @Override
    public void close() {
        // nothing is held open between sheets
    }
}
