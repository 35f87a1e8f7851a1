package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phaseout.language.IssueText;
import org.phaseout.language.Language;
import org.phaseout.language.Phrases;
import org.phaseout.model.Wording;
import org.phaseout.normalise.Finding;
import org.phaseout.read.ReadIssue;

/** The catalogue of issues holds every sentence that the program may say about a file, and no other. */
class IssueWordsTest {

    private static final Pattern VARIANT = Pattern.compile("Wording\\s*\\.variant\\(\\s*\"([a-z_]+)\"");
    private static final Pattern PHRASE = Pattern.compile("\"phrase\\.([a-z_]+)\"");

    private static Stream<String> codes() {
        return Stream.of(
                        Arrays.stream(FileReason.values()).map(FileReason::code),
                        Arrays.stream(ReadIssue.values()).map(ReadIssue::code),
                        Arrays.stream(Finding.values()).map(Finding::code))
                .flatMap(codes -> codes);
    }

    @Test
    void everyCodeHasItsSentences() {
        IssueText english = IssueText.english();
        assertThat(codes()).allSatisfy(code -> {
            assertThat(english.variants(code)).as(code).isNotEmpty();
            assertThat(english.variants(code)).allSatisfy(variant -> {
                assertThat(english.message(code, Wording.variant(variant))).isNotBlank();
                assertThat(english.fix(code, Wording.variant(variant))).isNotBlank();
            });
        });
    }

    @Test
    void noSentenceIsOfACodeThatIsNoLonger() {
        Set<String> known = codes().collect(Collectors.toSet());
        assertThat(Phrases.of("issues", Language.ENGLISH).keys())
                .filteredOn(key -> !key.startsWith("phrase.") && !key.equals("FILE-fix"))
                .allSatisfy(key -> assertThat(known).contains(key.substring(0, key.indexOf('.'))));
    }

    @Test
    void everyVariantThatTheProgramNamesIsThere() throws IOException {
        SortedSet<String> variants = new TreeSet<>();
        codes().forEach(code -> variants.addAll(IssueText.english().variants(code)));
        assertThat(variants).containsAll(named(VARIANT));
    }

    @Test
    void everyPhraseThatTheProgramNamesIsThere() throws IOException {
        Phrases english = Phrases.of("issues", Language.ENGLISH);
        assertThat(named(PHRASE))
                .isNotEmpty()
                .allSatisfy(phrase -> assertThat(english.keys()).contains("phrase." + phrase));
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(f -> f.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                pattern.matcher(Files.readString(source)).results().forEach(match -> names.add(match.group(1)));
            }
        }
        return names;
    }
}
