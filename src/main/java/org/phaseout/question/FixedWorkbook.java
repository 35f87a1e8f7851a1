package org.phaseout.question;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as bytes that no clock and no time zone come into. */
final class FixedWorkbook {

    private static final Instant DATE = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private FixedWorkbook() {}

    @SuppressWarnings("JavaUtilDate") // the library asks for it
    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle("Names that no list knows");
        properties.setCreator("Phaseout");
        properties.setCreated(Optional.of(Date.from(DATE)));
        properties.setModified(Optional.of(Date.from(DATE)));
        ByteArrayOutputStream draft = new ByteArrayOutputStream();
        workbook.write(draft);
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(draft.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(fixed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(TIME);
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return fixed.toByteArray();
    }
}
