package org.phaseout.reply;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.phaseout.disk.FixedTime;
import org.phaseout.disk.Utf8Writer;

/** Writes the parts of a workbook, all with the same time. */
final class PartsWriter implements Closeable {

    /** How hard parts are packed: 6, the usual, takes three times as long and saves a sixth. */
    private static final int LEVEL = 2;

    private final ZipArchiveOutputStream zip;
    private final Utf8Writer text;

    private PartsWriter(ZipArchiveOutputStream zip) {
        this.zip = zip;
        this.text = new Utf8Writer(zip);
        zip.setLevel(LEVEL);
    }

    /** @param file what bears its name is written over */
    static PartsWriter create(Path file) throws IOException {
        return new PartsWriter(
                new ZipArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)));
    }

    /** Writes the text of a part. */
    interface Text {
        void to(Utf8Writer out) throws IOException;
    }

    void text(String name, Text content) throws IOException {
        begin(name);
        content.to(text);
        text.finish();
        zip.closeArchiveEntry();
    }

    /** Writes a part from the bytes of another. */
    interface Bytes {
        void to(OutputStream out) throws IOException;
    }

    void bytes(String name, Bytes content) throws IOException {
        begin(name);
        content.to(zip);
        zip.closeArchiveEntry();
    }

    private void begin(String name) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.DEFLATED);
        fixTime(entry);
        zip.putArchiveEntry(entry);
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
