package org.phaseout.reply;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.phaseout.disk.FixedTime;

/** Writes the parts of a workbook, all with the same time. */
final class PartsWriter implements Closeable {

    private final ZipArchiveOutputStream zip;

    private PartsWriter(ZipArchiveOutputStream zip) {
        this.zip = zip;
    }

    /** @param file what bears its name is written over */
    static PartsWriter create(Path file) throws IOException {
        return new PartsWriter(
                new ZipArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)));
    }

    /** Writes the text of a part. */
    interface Text {
        void to(Writer out) throws IOException;
    }

    void text(String name, Text text) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.DEFLATED);
        fixTime(entry);
        zip.putArchiveEntry(entry);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(kept(), StandardCharsets.UTF_8), 32_768)) {
            text.to(out);
        }
        zip.closeArchiveEntry();
    }

    /** The stream of the zip file, which stays open when the one of a part is closed. */
    private OutputStream kept() {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Takes a part over as it is packed. */
    void copy(ZipArchiveEntry of, InputStream packed) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(of.getName());
        entry.setMethod(of.getMethod());
        entry.setSize(of.getSize());
        entry.setCompressedSize(of.getCompressedSize());
        entry.setCrc(of.getCrc());
        fixTime(entry);
        try (packed) {
            zip.addRawArchiveEntry(entry, packed);
        }
    }

    /** What is written is the local time; going by the zone of the machine and back leaves it as it is. */
    private static void fixTime(ZipArchiveEntry entry) {
        entry.setTime(
                FixedTime.OF_ENTRIES.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
