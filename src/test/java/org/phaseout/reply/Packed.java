package org.phaseout.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook as bytes, to be compared and to be written by hand. */
final class Packed {

    private Packed() {}

    static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static String text(Path file, String part) throws IOException {
        byte[] bytes = parts(file).get(part);
        if (bytes == null) {
            throw new IOException(
                    "There is no part " + part + " in " + parts(file).keySet());
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static Path write(Path file, Map<String, byte[]> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /** The same workbook with the text of some parts changed. */
    static Path with(Path file, Path to, Map<String, String> texts, Charset charset) throws IOException {
        Map<String, byte[]> parts = parts(file);
        texts.forEach((name, text) -> parts.put(name, text.getBytes(charset)));
        return write(to, parts);
    }
}
