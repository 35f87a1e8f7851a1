package org.phaseout.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.phaseout.model.CellRef;
import org.phaseout.model.Issue;

/** Opens a submitted file by what it is, not by what its name says. */
public final class SourceFiles {

    private SourceFiles() {}

    /**
     * @param name name of the file as it was sent
     * @throws UnreadableFile if the sender must act
     */
    public static SourceFile open(Path file, String name) throws IOException {
        return open(file, name, Limits.DEFAULT);
    }

    public static SourceFile open(Path file, String name, Limits limits) throws IOException {
        return switch (FileStart.of(file)) {
            case EMPTY -> throw new UnreadableFile("EMPTY_FILE", "The file is empty. Send it again.");
            case ZIP -> workbook(file, name, limits);
            case OLE2 -> XlsFile.open(file.toFile(), extension(name, "xls", "an .xls workbook"), limits);
            case TEXT -> CsvFile.open(file, name, extension(name, "csv tsv txt tab", "a text file"), limits);
            case OLD_EXCEL -> throw Refusals.oldFormat();
            case HTML -> throw Refusals.notAWorkbook("a web page (HTML)");
            case XML -> throw Refusals.notAWorkbook("an XML file");
            case PDF -> throw Refusals.notAWorkbook("a PDF document");
            case RTF -> throw Refusals.notAWorkbook("a text document");
            case PROGRAM -> throw Refusals.notAWorkbook("a program");
            case NULS -> throw Refusals.notAWorkbook("filled with zeros, as after a broken copy");
            case GZIP ->
                throw new UnreadableFile("NOT_TEXT", "The file is compressed. Unpack it and send what is in it.");
        };
    }

    private static SourceFile workbook(Path file, String name, Limits limits) throws IOException {
        ZipParts parts = ZipParts.of(file, limits);
        parts.requireWorkbook();
        List<Issue> issues = new ArrayList<>(extension(name, "xlsx xlsm", "an .xlsx workbook"));
        CellRef whole = CellRef.wholeSheet(name);
        if (parts.hasMacros()) {
            issues.add(ReadIssue.MACROS.at(
                    whole,
                    "",
                    "The workbook holds macros; they are not run.",
                    "Save it as .xlsx if they are not needed."));
        }
        if (parts.hasExternalLinks()) {
            issues.add(ReadIssue.EXTERNAL_LINKS.at(
                    whole,
                    "",
                    "The workbook takes figures from other files; the figures it last saw are read.",
                    "Check that they are up to date, or paste them as values."));
        }
        return XlsxFile.open(file.toFile(), parts.checksums(), List.copyOf(issues), limits);
    }

    private static List<Issue> extension(String name, String expected, String what) {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot < 0 || (" " + expected + " ").contains(" " + extension + " ")) {
            return List.of();
        }
        return List.of(ReadIssue.WRONG_EXTENSION.at(
                CellRef.wholeSheet(name),
                name.substring(dot),
                "The file is in fact " + what + " and is read as such.",
                "Give it the right extension next time."));
    }
}
