package org.phaseout.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Issue;
import org.phaseout.model.Wording;

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
            case EMPTY -> throw new UnreadableFile("EMPTY_FILE", Wording.PLAIN);
            case ZIP -> workbook(file, name, limits);
            case OLE2 -> XlsFile.open(file.toFile(), extension(name, "xls", "xls_workbook"), limits);
            case TEXT -> CsvFile.open(file, name, extension(name, "csv tsv txt tab", "text_file"), limits);
            case OLD_EXCEL -> throw Refusals.oldFormat();
            case HTML -> throw Refusals.notAWorkbook("web_page");
            case XML -> throw Refusals.notAWorkbook("xml");
            case PDF -> throw Refusals.notAWorkbook("pdf");
            case RTF -> throw Refusals.notAWorkbook("text_document");
            case PROGRAM -> throw Refusals.notAWorkbook("program");
            case NULS -> throw new UnreadableFile("NOT_A_WORKBOOK", Wording.variant("zeros"));
            case GZIP ->
                throw new UnreadableFile("NOT_TEXT", Wording.variant("packed"));
        };
    }

    private static SourceFile workbook(Path file, String name, Limits limits) throws IOException {
        ZipParts parts = ZipParts.of(file, limits);
        parts.requireWorkbook();
        List<Issue> issues = new ArrayList<>(extension(name, "xlsx xlsm", "xlsx_workbook"));
        CellRef whole = CellRef.wholeSheet(name);
        if (parts.hasMacros()) {
            issues.add(ReadIssue.MACROS.at(
                    whole,
                    "",
                    Wording.PLAIN));
        }
        if (parts.hasExternalLinks()) {
            issues.add(ReadIssue.EXTERNAL_LINKS.at(
                    whole,
                    "",
                    Wording.PLAIN));
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
                Wording.of(Filling.phrase("phrase." + what))));
    }
}
