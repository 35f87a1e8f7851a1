package org.phaseout.cli;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.FileRules;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The encoding that text files are read in, to try one out. */
final class EncodingOption {

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = ByName.class,
            description = {
                "Read text files in this encoding, such as windows-1256 or GBK, instead of finding it out.",
                "Nothing is kept of it: what counts at every run stands in jobs/files.yml."
            })
    private @Nullable Charset encoding;

    Optional<Charset> get() {
        return Optional.ofNullable(encoding);
    }

    /** Finds an encoding by a name that Java knows. */
    static final class ByName implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String name) {
            return FileRules.charset(name)
                    .orElseThrow(() -> new TypeConversionException("'" + name
                            + "' is no encoding. Known are UTF-8, windows-1252, windows-1256, GBK and others"));
        }
    }
}
