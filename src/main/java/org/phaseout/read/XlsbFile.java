package org.phaseout.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phaseout.model.Issue;

/** An Excel binary workbook (.xlsb): the parts of an .xlsx, with records in the place of XML. */
final class XlsbFile implements SourceFile {

    private static final int MERGED = 176;

    private final XlsbWorkbook workbook;
    private final List<Issue> issues;

    private XlsbFile(XlsbWorkbook workbook, List<Issue> issues) {
        this.workbook = workbook;
        this.issues = issues;
    }

    static XlsbFile open(ZipParts parts, Noticed noticed) throws IOException {
        XlsbWorkbook workbook = new XlsbWorkbook(parts);
        if (workbook.sheets().isEmpty()) {
            throw Refusals.corrupt();
        }
        return new XlsbFile(workbook, noticed.links(workbook.pointsOutside()).issues());
    }

    @Override
    public String format() {
        return "xlsb";
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
        return new XlsbRows(workbook.sheet(sheet), workbook);
    }

    @Override
    public List<Merge> merges(SheetInfo sheet, int lastRow) throws IOException {
        List<Merge> merges = new ArrayList<>();
        try (XlsbRecords records = workbook.sheet(sheet)) {
            while (records.next()) {
                if (records.kind() == MERGED && records.i32(0) < lastRow) {
                    XlsxMerges.requireFew(merges.size() + 1, workbook.limits());
                    merges.add(new Merge(records.i32(0) + 1, records.i32(4) + 1, records.i32(8), records.i32(12)));
                }
            }
        }
        return merges;
    }

    @Override
    public void close() {
        // nothing is held open between sheets
    }
}
