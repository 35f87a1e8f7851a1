package org.phaseout.read;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.phaseout.model.Issue;

/** An Excel 97 to 2003 workbook (.xls), read as a stream of records. */
final class XlsFile implements SourceFile {

    private final POIFSFileSystem container;
    private final String stream;
    private final XlsGlobals globals;
    private final List<Issue> issues;
    private final Allowance allowance;

    private XlsFile(
            POIFSFileSystem container, String stream, XlsGlobals globals, List<Issue> issues, Allowance allowance) {
        this.container = container;
        this.stream = stream;
        this.globals = globals;
        this.issues = issues;
        this.allowance = allowance;
    }

    static XlsFile open(File file, Noticed noticed, Allowance allowance) throws IOException {
        POIFSFileSystem container = container(file);
        try {
            String stream = workbookStream(container.getRoot());
            try (DocumentInputStream probe = container.createDocumentInputStream(stream)) {
                noticed.macros(container.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR"));
                noticed.links(XlsGlobals.requireReadable(probe));
            }
            try (DocumentInputStream bytes = container.createDocumentInputStream(stream)) {
                XlsGlobals globals = XlsGlobals.read(bytes, allowance);
                return new XlsFile(container, stream, globals, noticed.issues(), allowance);
            }
        } catch (UnreadableFile | FileSystemException e) {
            container.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            container.close();
            throw Refusals.corrupt();
        }
    }

    private static POIFSFileSystem container(File file) throws IOException {
        try {
            return new POIFSFileSystem(file, true);
        } catch (FileNotFoundException | FileSystemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Refusals.corrupt();
        }
    }

    private static String workbookStream(DirectoryNode root) throws UnreadableFile {
        Set<String> entries = root.getEntryNames();
        if (entries.contains("EncryptedPackage") || entries.contains("EncryptionInfo")) {
            throw Refusals.encrypted();
        }
        for (String name : List.of("Workbook", "WORKBOOK")) {
            if (entries.contains(name)) {
                return name;
            }
        }
        if (entries.contains("Book") || entries.contains("BOOK")) {
            throw Refusals.oldFormat();
        }
        throw Refusals.notAWorkbook(entries.contains("WordDocument") ? "text_document" : "other_document");
    }

    @Override
    public String format() {
        return "xls";
    }

    @Override
    public List<SheetInfo> sheets() {
        return globals.sheets();
    }

    @Override
    public List<Issue> issues() {
        return issues;
    }

    @Override
    public Optional<FormMark> mark(SheetInfo sheet) {
        return globals.mark(sheet);
    }

    @Override
    public SheetRows open(SheetInfo sheet) throws IOException {
        DocumentInputStream bytes = container.createDocumentInputStream(stream);
        try {
            return new XlsRows(bytes, globals.start(sheet), globals, allowance);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    @Override
    public List<Merge> merges(SheetInfo sheet, int lastRow) throws IOException {
        try (XlsRows rows = (XlsRows) open(sheet)) {
            SheetRow row = rows.next();
            while (row != null) {
                row = rows.next();
            }
            return new ArrayList<>(
                    rows.merges().stream().filter(m -> m.firstRow() <= lastRow).toList());
        }
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
