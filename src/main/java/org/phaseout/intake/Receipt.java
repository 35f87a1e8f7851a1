package org.phaseout.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the archive tells of one file.
 *
 * @param file where its bytes are
 * @param name name as it was received
 */
public record Receipt(Path file, String sha256, String name) {

    /** @throws IOException if the file has no receipt or it cannot be read; the message is for operators */
    public static Receipt of(Path file) throws IOException {
        Path receipt = Archive.receipt(file);
        try {
            JsonNode told = JsonMapper.shared().readTree(Files.readString(receipt));
            return new Receipt(
                    file,
                    told.required("sha256").asString(),
                    told.required("name").asString());
        } catch (NoSuchFileException e) {
            throw new IOException("There is no receipt beside '" + file + "'.", e);
        } catch (JacksonException e) {
            throw new IOException("The receipt '" + receipt + "' cannot be read.", e);
        }
    }
}
