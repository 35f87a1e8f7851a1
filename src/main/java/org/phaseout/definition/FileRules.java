package org.phaseout.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Sha256;

/**
 * How files are opened, as {@code files.yml} of the jobs folder says: limits and encodings, for all files and for some by
 * their names. They decide what counts, so they are part of the definitions.
 *
 * @param encoding encoding of text files that are not in Unicode and do not tell theirs; null if it is to be found out
 * @param some rules for files by name; a later one goes before an earlier one
 * @param hash SHA-256 of the file; empty if it says nothing
 */
public record FileRules(Limits limits, @Nullable Charset encoding, List<Some> some, String hash) {

    public static final String NAME = "files.yml";

    /** Where {@code files.yml} says nothing or is not there. */
    public static final FileRules NONE = new FileRules(Limits.STANDARD, null, List.of(), "");

    public FileRules {
        some = List.copyOf(some);
    }

    /** What holds for the files whose name fits. */
    public record Some(
            Pattern name,
            Map<Limit, Integer> limits,
            @Nullable Charset encoding) {

        boolean isFor(String fileName) {
            return name.matcher(Normalizer.normalize(fileName, Normalizer.Form.NFC))
                    .matches();
        }
    }

    /** @throws DefinitionFaults with every fault of the file */
    public static FileRules read(Path jobs) {
        Path file = jobs.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            YamlDocument document = YamlDocument.parse(NAME, new String(bytes, StandardCharsets.UTF_8));
            return new FileRulesTree(document).rules(Sha256.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with another encoding for all files, as a person asks for to try it out. */
    public FileRules with(Charset asked) {
        List<Some> all = new ArrayList<>(some);
        all.add(new Some(Pattern.compile(".*", Pattern.DOTALL), Map.of(), asked));
        return new FileRules(limits, encoding, all, hash);
    }

    public Limits limits(String fileName) {
        Limits found = limits;
        for (Some rule : some) {
            if (rule.isFor(fileName)) {
                found = found.with(rule.limits());
            }
        }
        return found;
    }

    /** Bytes that a file of this name may have. */
    public long mostBytes(String fileName) {
        return limits(fileName).bytes(Limit.FILE_MB);
    }

    /** The encoding that is said for the file by its name. */
    public Optional<Charset> encoding(String fileName) {
        Charset found = null;
        for (Some rule : some) {
            found = rule.encoding() != null && rule.isFor(fileName) ? rule.encoding() : found;
        }
        return Optional.ofNullable(found);
    }

    /** The encoding of a name such as windows-1256, or nothing if Java knows none. */
    public static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
