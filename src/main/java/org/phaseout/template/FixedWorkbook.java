package org.phaseout.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The bytes of a workbook, the same whatever the clock and the time zone, with our names hidden. */
final class FixedWorkbook {

    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Instant DATE = Instant.parse("2000-01-01T00:00:00Z");

    private FixedWorkbook() {}

    static byte[] bytes(XSSFWorkbook workbook, String title) throws IOException {
        properties(workbook, title);
        ByteArrayOutputStream draft = new ByteArrayOutputStream();
        workbook.write(draft);
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(draft.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(fixed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(TIME);
                out.putNextEntry(same);
                out.write(part(entry.getName(), in.readAllBytes()));
                out.closeEntry();
            }
        }
        return fixed.toByteArray();
    }

    /** The library can make names but not hide them. */
    private static byte[] part(String name, byte[] bytes) {
        if (!name.equals("xl/workbook.xml")) {
            return bytes;
        }
        String xml = new String(bytes, StandardCharsets.UTF_8);
        return xml.replace(
                        "<definedName name=\"" + Choices.PREFIX, "<definedName hidden=\"1\" name=\"" + Choices.PREFIX)
                .getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("JavaUtilDate") // the library asks for it
    private static void properties(XSSFWorkbook workbook, String title) {
        Optional<Date> date = Optional.of(Date.from(DATE));
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Phaseout");
        properties.setLastModifiedByUser("Phaseout");
        properties.setCreated(date);
        properties.setModified(date);
    }
}
