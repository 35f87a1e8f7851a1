package org.phaseout.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.FixedTime;

/** The bytes of a small workbook, the same whatever the clock and the time zone. */
public final class FixedWorkbook {

    private static final String NAME = "<definedName name=\"";
    private static final String HIDDEN = "<definedName hidden=\"1\" name=\"";

    private FixedWorkbook() {}

    public static byte[] bytes(XSSFWorkbook workbook, String title) throws IOException {
        return bytes(workbook, title, null);
    }

    /** @param hidden beginning of the names that people are not to see; null for none */
    public static byte[] bytes(XSSFWorkbook workbook, String title, @Nullable String hidden) throws IOException {
        FixedProperties.set(workbook, title);
        ByteArrayOutputStream draft = new ByteArrayOutputStream();
        workbook.write(draft);
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(draft.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(fixed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(FixedTime.OF_ENTRIES);
                out.putNextEntry(same);
                out.write(
                        hidden != null && entry.getName().equals("xl/workbook.xml")
                                ? hide(in.readAllBytes(), hidden)
                                : in.readAllBytes());
                out.closeEntry();
            }
        }
        return fixed.toByteArray();
    }

    /** The library can make names but not hide them. */
    private static byte[] hide(byte[] workbook, String beginning) {
        return new String(workbook, StandardCharsets.UTF_8)
                .replace(NAME + beginning, HIDDEN + beginning)
                .getBytes(StandardCharsets.UTF_8);
    }
}
