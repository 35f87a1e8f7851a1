package org.phaseout.read;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.phaseout.model.Issue;

/** An Excel workbook (.xlsx, .xlsm), read as streams of its parts. Macros and links are never followed. */
final class XlsxFile implements SourceFile {

    private final OPCPackage parts;
    private final XlsxWorkbook workbook;
    private final List<Issue> issues;

    private XlsxFile(OPCPackage parts, XlsxWorkbook workbook, List<Issue> issues) {
        this.parts = parts;
        this.workbook = workbook;
        this.issues = issues;
    }

    /** @param checksums of the parts, as the zip directory states them */
    static XlsxFile open(File file, Set<Long> checksums, List<Issue> issues, Limits limits) throws IOException {
        ZipSecureFile.setMaxEntrySize(limits.partBytes());
        ZipSecureFile.setMaxFileCount(limits.zipEntries());
        OPCPackage parts = parts(file);
        try {
            return new XlsxFile(parts, new XlsxWorkbook(new XSSFReader(parts), checksums, limits), issues);
        } catch (OpenXML4JException e) {
            parts.revert();
            throw Refusals.corrupt();
        } catch (IOException e) {
            parts.revert();
            throw Refusals.of(e);
        } catch (RuntimeException e) {
            parts.revert();
            throw Refusals.ofAny(e);
        }
    }

    private static OPCPackage parts(File file) throws IOException {
        try {
            return OPCPackage.open(file, PackageAccess.READ);
        } catch (InvalidFormatException | RuntimeException e) {
            throw Refusals.ofAny(e);
        }
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
        return new XlsxRows(new SafeXml(sheet.name(), workbook.sheet(sheet)), workbook);
    }

    @Override
    public List<Merge> merges(SheetInfo sheet, int lastRow) throws IOException {
        return XlsxMerges.in(workbook.sheet(sheet), lastRow);
    }

    @Override
    public void close() {
        parts.revert();
    }
}
