package org.phaseout.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every catalogue says everything in all six languages, with the same places to fill. */
class CataloguesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/phaseout/language");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    static Stream<String> parts() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void saysEverythingInAllLanguages(String part) {
        Phrases english = Phrases.of(part, Language.ENGLISH);
        assertThat(english.keys()).isNotEmpty();
        for (Language language : Language.values()) {
            Phrases phrases = Phrases.of(part, language);
            assertThat(phrases.keys()).as(language.code()).isEqualTo(english.keys());
            assertThat(phrases.keys()).allSatisfy(key -> {
                assertThat(phrases.text(key)).as(key).isNotBlank();
                assertThat(places(phrases.text(key))).as(key).isEqualTo(places(english.text(key)));
            });
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }
}
