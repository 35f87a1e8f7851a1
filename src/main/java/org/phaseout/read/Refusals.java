package org.phaseout.read;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipException;

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
            return new UnreadableFile(
                    "CORRUPT_XML", "The workbook holds text in a wrong encoding. Open it and save it anew as .xlsx.");
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
        return new UnreadableFile(
                "CORRUPT_FILE", "The workbook is damaged. Open it in a spreadsheet program and save it anew as .xlsx.");
    }

    static UnreadableFile corruptZip() {
        return new UnreadableFile(
                "CORRUPT_ZIP",
                "The file was damaged on its way: its content does not fit its checksum. Send it again.");
    }

    static UnreadableFile bomb() {
        return new UnreadableFile(
                "ZIP_BOMB",
                "The workbook unpacks to far more than its size. Save only the data sheets into a new workbook.");
    }

    static UnreadableFile notAWorkbook(String what) {
        return new UnreadableFile(
                "NOT_A_WORKBOOK", "The file is " + what + ", not a workbook. Open it and save it as .xlsx or .csv.");
    }

    static UnreadableFile encrypted() {
        return new UnreadableFile("ENCRYPTED", "The workbook is protected by a password. Send it without a password.");
    }

    static UnreadableFile oldFormat() {
        return new UnreadableFile(
                "OLD_FORMAT", "The workbook is in the format of Excel 95 or older. Open it and save it as .xlsx.");
    }
}
