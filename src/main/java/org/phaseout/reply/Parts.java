package org.phaseout.reply;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook, by name whatever its case, in the order in which they stand. */
final class Parts implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private Parts(ZipFile zip) {
        this.zip = zip;
        for (Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            if (!entry.isDirectory()) {
                entries.putIfAbsent(key(entry.getName()), entry);
            }
        }
    }

    static Parts open(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return new Parts(ZipFile.builder().setSeekableByteChannel(channel).get());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Names that differ in case only are the same part. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    Collection<ZipArchiveEntry> entries() {
        return entries.values();
    }

    /**
     * The first name of this shape, with a number in it, that no part has.
     *
     * @param taken keys of names that new parts have
     * @param dropped keys of parts that go
     */
    String free(String before, String after, Collection<String> taken, Collection<String> dropped) {
        int number = 1;
        while (isTaken(key(before + number + after), taken, dropped)) {
            number++;
        }
        return before + number + after;
    }

    private boolean isTaken(String key, Collection<String> taken, Collection<String> dropped) {
        return taken.contains(key) || (entries.containsKey(key) && !dropped.contains(key));
    }

    Markup markup(String name) throws IOException {
        return Markup.of(utf8(name));
    }

    /** A part in UTF-8, whatever letters it is written in. */
    InputStream utf8(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new Unpatchable("there is no part " + name);
        }
        boolean deflated = entry.getMethod() == ZipEntry.DEFLATED && zip.canReadEntryData(entry);
        return Encoding.utf8(deflated ? new Inflated(packed(entry)) : zip.getInputStream(entry));
    }

    /** As it is packed. */
    InputStream packed(ZipArchiveEntry entry) throws IOException {
        return zip.getRawInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
