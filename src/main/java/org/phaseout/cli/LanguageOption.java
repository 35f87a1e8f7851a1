package org.phaseout.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.phaseout.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The language that issues are said in. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            converter = ByCode.class,
            description = "Say issues in this language: ar, en, es, fr, ru or zh (default: ${DEFAULT-VALUE}).")
    private Language language = Language.ENGLISH;

    Language get() {
        return language;
    }

    /** Finds a language by its two letters. */
    static final class ByCode implements ITypeConverter<Language> {
        @Override
        public Language convert(String code) {
            return Language.of(code)
                    .orElseThrow(() -> new TypeConversionException("'" + code + "' is not one of "
                            + Arrays.stream(Language.values())
                                    .map(Language::code)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
