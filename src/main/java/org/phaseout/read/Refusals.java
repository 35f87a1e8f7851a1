package org.phaseout.read;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
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
        if (e instanceof ZipException || e instanceof EOFException) {
            return corruptZip();
        }
        if (e instanceof CharConversionException) {
            return new UnreadableFile("CORRUPT_XML", Wording.variant("encoding"));
        }
        return e;
    }

    /** A text with one reading that is not certain, or with two, for a person to choose from. */
    static UnreadableFile encoding(EncodingGuess.Guess best, EncodingGuess.@Nullable Guess next) {
        Filling sample = Filling.quoted(best.sample());
        Wording wording = next == null
                ? Wording.variant("unsure", sample, best.charset().name())
                : Wording.variant(
                        "either",
                        sample,
                        best.charset().name(),
                        Filling.quoted(next.sample()),
                        next.charset().name());
        return new UnreadableFile("BAD_ENCODING", wording);
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

    /** @param what phrase for what it is instead */
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
