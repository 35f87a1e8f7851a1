package org.phaseout.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.phaseout.disk.FixedTime;

/** Writes a workbook as a zip file whose entries bear one fixed time, whatever the clock and the time zone. */
final class FixedZip {

    private FixedZip() {}

    static HashedFile write(Workbook workbook, Path folder, String name) throws IOException {
        Path draft = Files.createTempFile(folder, ".draft", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                workbook.write(out);
            }
            return repack(draft, HashedFile.create(folder, name));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static HashedFile repack(Path draft, HashedFile file) throws IOException {
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(Files.newByteChannel(draft))
                        .get();
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(FixedTime.OF_ENTRIES);
                out.putNextEntry(fixed);
                try (InputStream part = in.getInputStream(entry)) {
                    part.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return file;
    }
}
