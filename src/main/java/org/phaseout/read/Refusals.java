package org.phaseout.read;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipException;
import org.phaseout.model.Filling;
import org.phaseout.model.Wording;

/** Says what a library's failure means for the sender of the file. */
final class Refusals {

    private Refusals() {}

    /** A failure that comes from the file's content becomes a refusal; one of the disk stays what it is. */
    static IOException of(IOException e) {
        if (e instanceof UnreadableFile) {
            return e;
        }
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("zip bomb") || text.contains("max. entry size") || text.contains("exceeds max")) {
            return bomb();
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return corruptZip();
        }
        if (e instanceof CharConversionException) {
            return new UnreadableFile("CORRUPT_XML", Wording.variant("encoding"));
        }
        return e;
    }

    /** What POI throws on a damaged or hostile file is of any type. */
    static UnreadableFile ofAny(Exception e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            String text = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (t instanceof UnreadableFile unreadable) {
                return unreadable;
            }
            if (text.contains("zip bomb") || text.contains("exceeds the max") || text.contains("max. entry size")) {
                return bomb();
            }
            if (text.contains("doctype")) {
                return SafeXml.documentType("package");
            }
        }
        return corrupt();
    }

    static UnreadableFile corrupt() {
        return new UnreadableFile("CORRUPT_FILE", Wording.PLAIN);
    }

    static UnreadableFile corruptZip() {
        return new UnreadableFile("CORRUPT_ZIP", Wording.PLAIN);
    }

    static UnreadableFile bomb() {
        return new UnreadableFile("ZIP_BOMB", Wording.PLAIN);
    }

    /** @param what kind of file that it is, as a key of the catalogue */
    static UnreadableFile notAWorkbook(String what) {
        return new UnreadableFile("NOT_A_WORKBOOK", Wording.of(Filling.phrase("phrase." + what)));
    }

    static UnreadableFile encrypted() {
        return new UnreadableFile("ENCRYPTED", Wording.PLAIN);
    }

    static UnreadableFile oldFormat() {
        return new UnreadableFile("OLD_FORMAT", Wording.PLAIN);
    }
}
