package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read is refused with a reason; what is wrong with one cell stays in that cell. */
class HostileFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({
        "'', EMPTY_FILE",
        "'<html><body>', NOT_A_WORKBOOK",
        "'<?xml version=\"1.0\"?><Workbook>', NOT_A_WORKBOOK",
        "'%PDF-1.7', NOT_A_WORKBOOK",
        "'{\\rtf1', NOT_A_WORKBOOK",
        "'PK\u0003\u0004torn', TRUNCATED",
    })
    void namesWhatAFileIsInstead(String start, String reason) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), start.getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(file, reason);
    }

    @Test
    void refusesProtectedWorkbooksBeforeTryingAnyPassword() throws IOException {
        Path xlsx = folder.resolve("a.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(xlsx)) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[] {1}), "EncryptionInfo");
            container.createDocument(new java.io.ByteArrayInputStream(new byte[] {1}), "EncryptedPackage");
            container.writeFilesystem(out);
        }
        assertRefused(xlsx, "ENCRYPTED");

        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("a.xls"))) {
            book.createSheet().createRow(0).createCell(0).setCellValue("a");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertRefused(folder.resolve("a.xls"), "ENCRYPTED");
    }

    @Test
    void refusesFormatsBefore1997() throws IOException {
        Path biff4 = Files.write(folder.resolve("a.xls"), new byte[] {9, 4, 6, 0, 0, 0, 0, 0});
        assertRefused(biff4, "OLD_FORMAT");

        Path biff5 = folder.resolve("b.xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(biff5)) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[] {9, 8}), "Book");
            container.writeFilesystem(out);
        }
        assertRefused(biff5, "OLD_FORMAT");
    }

    @Test
    void refusesADocumentType() throws IOException {
        Path file = Sheets.raw(
                folder.resolve("a.xlsx"),
                "<row r='1'><c t='inlineStr'><is><t>&x;</t></is></c></row>",
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>");

        assertRefused(file, "XML_DOCTYPE");
    }

    @Test
    void refusesASheetThatEndsEarly() throws IOException {
        Path file = Sheets.raw(folder.resolve("a.xlsx"), "<row r='1'><c r='A1'><v>1</v></c></row><row>");

        assertRefused(file, "CORRUPT_XML");
    }

    @Test
    void refusesPartsThatPointOutsideOrStandTwice() throws IOException {
        assertRefused(zip("../evil.txt"), "ZIP_BAD_ENTRY_NAME");
        assertRefused(zip("xl\\evil.txt"), "ZIP_BAD_ENTRY_NAME");
        assertRefused(zip("XL/WORKBOOK.xml"), "ZIP_DUPLICATE_ENTRY");
        assertRefused(zip("word/other.xml"), "CORRUPT_FILE");
    }

    @Test
    void refusesAWorkbookCutShort() throws IOException {
        Path file = Sheets.write(folder.resolve("a.xlsx"), workbook());
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(file, "TRUNCATED");
    }

    @Test
    void refusesAFigureThatWasChangedOnItsWay() throws IOException {
        Path file = Sheets.stored(folder.resolve("a.xlsx"), "<row r='1'><c r='A1'><v>1234567</v></c></row>");
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("1234567", "9234567"), StandardCharsets.ISO_8859_1);

        assertRefused(file, "CORRUPT_ZIP");
    }

    @Test
    void refusesAWorkbookThatUnpacksWithoutEnd() throws IOException {
        Path file = Sheets.raw(
                folder.resolve("a.xlsx"), "<row r='1'><c t='str'><v>" + " ".repeat(20_000_000) + "</v></c></row>");

        assertRefused(file, "ZIP_BOMB");
    }

    @Test
    void keepsWhatIsWrongWithACellInThatCell() throws IOException {
        Path file = Sheets.raw(
                folder.resolve("a.xlsx"),
                "<row r='1'><c r='A1'><v>1E999999999</v></c><c r='C1' t='s'><v>99</v></c>"
                        + "<c r='D1'><f>A1</f></c><c r='E1' t='e'><v>#REF!</v></c><c r='F1' s='77'><v>5</v></c>"
                        + "<c r='G1'><v>7</v></c><c r='G1'><v>8</v></c></row>");

        List<Cell> cells = Sheets.cells(file);
        assertThat(cells).extracting(Cell::column).containsExactly(0, 2, 3, 4, 5, 6);
        assertThat(cells)
                .extracting(Cell::kind)
                .containsExactly(
                        Cell.Kind.ERROR,
                        Cell.Kind.ERROR,
                        Cell.Kind.NOT_CALCULATED,
                        Cell.Kind.ERROR,
                        Cell.Kind.ERROR,
                        Cell.Kind.ERROR);
        assertThat(cells.get(5).text()).isEqualTo("7 | 8 (stored twice)");
    }

    @Test
    void readsWhatOtherProgramsWrite() throws IOException {
        Path file = Sheets.raw(
                folder.resolve("a.xlsx"),
                "<row><c><v>720.43299999999999</v></c><c t='inlineStr'><is><r><t>HFC</t></r><r><t>-32</t></r>"
                        + "<rPh sb='0' eb='1'><t>x</t></rPh></is></c></row><row/><row><c t='str'><v>_x000D_Tomato</v></c>"
                        + "<c t='d'><v>2012-04-23T00:00:00</v></c><c t='b'><v>1</v></c><c t='str'><v> </v></c></row>");

        List<SheetRow> rows = Sheets.rows(file);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3);
        assertThat(rows.get(0).cells()).extracting(Cell::text).containsExactly("720.433", "HFC-32");
        assertThat(rows.get(1).cells()).extracting(Cell::text).containsExactly("\rTomato", "2012-04-23", "TRUE");
    }

    private Path zip(String extra) throws IOException {
        Path file = folder.resolve("z.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", extra)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return file;
    }

    private static XSSFWorkbook workbook() {
        XSSFWorkbook book = new XSSFWorkbook();
        book.createSheet().createRow(0).createCell(0).setCellValue("a");
        return book;
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> Sheets.rows(file))
                .isInstanceOf(UnreadableFile.class)
                .extracting("reason")
                .isEqualTo(reason);
    }
}
