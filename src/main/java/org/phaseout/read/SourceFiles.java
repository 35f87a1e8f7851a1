package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.phaseout.definition.FileRules;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;
import org.phaseout.model.Wording;

/** Opens a submitted file by what it is, not by what its name says. */
public final class SourceFiles {

    private SourceFiles() {}

    /**
     * Under the limits that hold where nothing else is said.
     *
     * @param name name of the file as it was sent
     * @throws UnreadableFile if the sender must act
     */
    public static SourceFile open(Path file, String name) throws IOException {
        return open(file, name, FileRules.NONE, CpuTime.REAL);
    }

    public static SourceFile open(Path file, String name, FileRules rules, CpuTime time) throws IOException {
        Limits limits = rules.limits(name);
        if (Files.size(file) > limits.bytes(Limit.FILE_MB)) {
            throw new UnreadableFile("TOO_LARGE", limits.over(Limit.FILE_MB));
        }
        Allowance allowance = new Allowance(limits, time);
        return WatchedFile.open(allowance, () -> opened(file, new Noticed(name), rules, allowance));
    }

    private static SourceFile opened(Path file, Noticed noticed, FileRules rules, Allowance allowance)
            throws IOException {
        return switch (FileStart.of(file)) {
            case EMPTY -> throw new UnreadableFile("EMPTY_FILE", Wording.PLAIN);
            case ZIP -> packed(ZipParts.of(file, allowance), noticed);
            case OLE2 -> XlsFile.open(file.toFile(), noticed.extension("xls", "xls_workbook"), allowance);
            case TEXT -> CsvFile.open(file, noticed.extension("csv tsv txt tab", "text_file"), rules, allowance);
            case OLD_EXCEL -> throw Refusals.oldFormat();
            case HTML -> throw Refusals.notAWorkbook("web_page");
            case XML -> throw Refusals.notAWorkbook("xml");
            case PDF -> throw Refusals.notAWorkbook("pdf");
            case RTF -> throw Refusals.notAWorkbook("text_document");
            case PROGRAM -> throw Refusals.notAWorkbook("program");
            case NULS -> throw new UnreadableFile("NOT_A_WORKBOOK", Wording.variant("zeros"));
            case GZIP -> throw new UnreadableFile("NOT_TEXT", Wording.variant("packed"));
        };
    }

    private static SourceFile packed(ZipParts parts, Noticed noticed) throws IOException {
        noticed.trailing(parts.trailing());
        if (parts.has("xl/workbook.bin")) {
            noticed.extension("xlsb", "binary_workbook");
            noteReach(parts, noticed);
            return XlsbFile.open(parts, noticed);
        } else if (parts.has("xl/workbook.xml") || parts.hasEndingIn("/workbook.xml")) {
            noticed.extension("xlsx xlsm", "xlsx_workbook");
            noteReach(parts, noticed);
            return XlsxFile.open(parts, noticed);
        } else if (parts.has("word/document.xml")) {
            throw Refusals.notAWorkbook("text_document");
        } else if (parts.has("content.xml")) {
            return openDocument(parts, noticed);
        }
        throw Refusals.notAWorkbook(parts.has("[Content_Types].xml") ? "other_document" : "zip_archive");
    }

    private static void noteReach(ZipParts parts, Noticed noticed) {
        noticed.macros(parts.hasEndingIn("vbaproject.bin") || parts.hasBelow("xl/macrosheets/"));
        noticed.links(parts.hasBelow("xl/externallinks/")
                || parts.has("xl/connections.xml")
                || parts.has("xl/connections.bin")
                || parts.reachesOut());
    }

    private static SourceFile openDocument(ZipParts parts, Noticed noticed) throws IOException {
        String kind = "";
        InputStream bytes = parts.open("mimetype");
        if (bytes != null) {
            try (bytes) {
                kind = new String(bytes.readNBytes(100), StandardCharsets.US_ASCII).strip();
            }
        }
        if (!kind.equals(OdsFile.KIND) && !kind.equals(OdsFile.KIND + "-template")) {
            throw Refusals.notAWorkbook("open_document");
        }
        return OdsFile.open(parts, noticed.extension("ods ots", "ods_workbook"));
    }
}
