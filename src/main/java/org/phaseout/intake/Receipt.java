package org.phaseout.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the archive tells of one file.
 *
 * @param file where its bytes are
 * @param arrival order in which files were taken
 * @param name name as it was received
 * @param archived when it was kept, UTC
 */
public record Receipt(Path file, long arrival, String sha256, long bytes, String name, String archived) {

    /** The order in which files were taken. */
    public static final Comparator<Receipt> ORDER = Comparator.comparingLong(Receipt::arrival)
            .thenComparing(Receipt::archived)
            .thenComparing(Receipt::sha256);

    /** @throws IOException if the file has no receipt or it cannot be read; the message is for operators */
    public static Receipt of(Path file) throws IOException {
        Path receipt = Archive.receipt(file);
        try {
            JsonNode told = JsonMapper.shared().readTree(Files.readString(receipt));
            return new Receipt(
                    file,
                    Long.parseLong(told.required("arrival").asString()),
                    told.required("sha256").asString(),
                    Long.parseLong(told.required("bytes").asString()),
                    told.required("name").asString(),
                    told.required("archived").asString());
        } catch (NoSuchFileException e) {
            throw new IOException("There is no receipt beside '" + file + "'.", e);
        } catch (JacksonException | NumberFormatException e) {
            throw new IOException("The receipt '" + receipt + "' cannot be read.", e);
        }
    }
}
