package org.phaseout.read;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Says what a library's failure means for the sender of the file. */
final class Refusals {

    private Refusals() {}

    /** A failure that comes from the file's content becomes a refusal; one of the disk stays what it is. */
    static IOException of(IOException e) {
        if (e instanceof UnreadableFile) {
            return e;
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

    /** Two readings of a text, for a person to choose from. */
    static String either(EncodingGuess.Guess best, EncodingGuess.@Nullable Guess next) {
        String first = "'" + best.sample() + "' in " + best.charset().name();
        return next == null
                ? first
                : first + " or '" + next.sample() + "' in " + next.charset().name();
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
