package org.phaseout.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phaseout.definition.Definitions;
import org.phaseout.definition.FileRules;
import org.phaseout.definition.Inventory;
import org.phaseout.disk.Sha256;
import org.phaseout.reference.ReferenceTables;

/**
 * What is run: the definitions, the reference tables and the rules for files of the jobs folder, as they stood when the
 * program started.
 */
public record Jobs(List<Inventory> inventories, ReferenceTables reference, FileRules files) {

    /** @throws org.phaseout.definition.DefinitionFaults if the definitions cannot be used */
    public static Jobs read(Path folder) {
        try {
            return new Jobs(
                    Definitions.read(folder),
                    ReferenceTables.load(folder.resolve("reference")),
                    FileRules.read(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with text files in another encoding, if somebody asks for one to try it out. */
    public Jobs readIn(Optional<Charset> encoding) {
        return encoding.map(asked -> new Jobs(inventories, reference, files.with(asked)))
                .orElse(this);
    }

    /** SHA-256 over all definitions, reference tables and rules for files: with a file's own it makes a submission. */
    public String hash() {
        StringBuilder all = new StringBuilder(reference.hash());
        inventories.forEach(i -> all.append('\n').append(i.code()).append(' ').append(i.hash()));
        if (!files.hash().isEmpty()) {
            all.append('\n').append(FileRules.NAME).append(' ').append(files.hash());
        }
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
