package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is offered to a person who is asked what a name means. */
class LikelySpellingsTest {

    private final SpellingIndex<String> countries = SpellingIndex.<String>builder()
            .add("Kenya", "KEN", true)
            .add("Кения", "KEN", true)
            .add("Republic of Korea", "KOR", true)
            .add("Democratic People's Republic of Korea", "PRK", true)
            .add("Guinea", "GIN", true)
            .add("Papua New Guinea", "PNG", true)
            .build();

    private final SpellingIndex<String> substances = SpellingIndex.<String>builder()
            .add("HFC-134", "HFC-134", true)
            .add("HFC-134a", "HFC-134a", true)
            .add("HFC-143a", "HFC-143a", true)
            .add("F-222", "CFC-222", false)
            .build();

    @Test
    void wordsMayBeMisspeltAndInAnotherOrder() {
        assertThat(codes("Guinea New Papau")).startsWith("PNG");
        assertThat(codes("Kenia, Republic")).contains("KEN");
        assertThat(codes("Korea, Rep. of")).first().isEqualTo("KOR");
    }

    @Test
    void twoLettersThatChangedPlacesAreOneChange() {
        assertThat(codes("Kneya")).first().isEqualTo("KEN");
    }

    @Test
    void otherScriptsAreComparedToo() {
        assertThat(codes("Кенея")).containsExactly("KEN");
    }

    @Test
    void numbersOfSubstancesMustAgree() {
        assertThat(of("HFC134b")).containsExactly("HFC-134", "HFC-134a");
        assertThat(of("HFC-135")).isEmpty();
    }

    @Test
    void whatIsListedAsUncertainForTheVeryNameComesFirst() {
        assertThat(of("f 222")).containsExactly("CFC-222");
    }

    @Test
    void whatLooksLikeNothingIsOfferedNothing() {
        assertThat(codes("Atlantis")).isEmpty();
        assertThat(codes("")).isEmpty();
    }

    private List<String> codes(String text) {
        return countries.likely(text, 3, false).stream()
                .map(Suggestion::meaning)
                .toList();
    }

    private List<String> of(String text) {
        return substances.likely(text, 3, true).stream()
                .map(Suggestion::meaning)
                .toList();
    }
}
