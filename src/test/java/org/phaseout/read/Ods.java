package org.phaseout.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes .ods files for tests, from the XML of their tables. */
final class Ods {

    private Ods() {}

    static Path write(Path file, String styles, String tables) throws IOException {
        return write(file, styles, tables, "<manifest:file-entry manifest:full-path='content.xml'/>");
    }

    static Path write(Path file, String styles, String tables, String manifest) throws IOException {
        String names = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
                + " xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "mimetype", OdsFile.KIND);
            part(zip, "META-INF/manifest.xml", "<manifest:manifest" + names + ">" + manifest + "</manifest:manifest>");
            part(
                    zip,
                    "content.xml",
                    "<office:document-content" + names + "><office:automatic-styles>" + styles
                            + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                            + "</office:spreadsheet></office:body></office:document-content>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
