package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingIndexTest {

    private final SpellingIndex<String> index = SpellingIndex.<String>builder()
            .add("Import", "import", true)
            .add("Imported quantity", "import", true)
            .add("Export", "export", true)
            .add("State", "status", true)
            .add("State", "province", true)
            .add("Produit", "substance", false)
            .add("MT", "tonne", true)
            .add("Mt", "megatonne", false)
            .build();

    @Test
    void tellsWhichTextsNoKnownSpellingEndsWith() {
        SpellingIndex<String> index = SpellingIndex.<String>builder()
                .add("Quantity of new substances", "new", true)
                .add("Côte d’Ivoire", "CIV", true)
                .build();

        assertThat(List.of("New Substances", "substances", " (SUBSTANCES)", "s", "ivoire", "Côte", ""))
                .allMatch(index::mayEnd);
        assertThat(List.of("Substation 7", "new", "quantity", "substance", "Ivoir"))
                .noneMatch(index::mayEnd);
    }

    @Test
    void findsATextHoweverItIsPunctuated() {
        assertThat(index.find(" imported-QUANTITY: ").meaning()).hasValue("import");
    }

    @Test
    void saysAllMeaningsOfAnAmbiguousText() {
        assertThat(index.find("state").meanings()).containsExactly("province", "status");
        assertThat(index.find("state").isAmbiguous()).isTrue();
    }

    @Test
    void neverAppliesAnUncertainSpellingButOffersIt() {
        assertThat(index.find("Produit").isUnknown()).isTrue();
        assertThat(index.nearest("Produit", 1)).containsExactly(new Suggestion<>("Produit", "substance"));
    }

    @Test
    void heedsCapitalsWhereTheyTellSpellingsApart() {
        assertThat(index.find("MT").meaning()).hasValue("tonne");
        assertThat(index.find("Mt").isUnknown()).isTrue();
        assertThat(index.find("mt").meanings()).containsExactly("megatonne", "tonne");
    }

    @Test
    void ignoresAStarOfAFootnote() {
        assertThat(index.find("Import*").meaning()).hasValue("import");
    }

    @Test
    void offersTheNearestFirstAndEachMeaningOnce() {
        assertThat(index.nearest("Imports", 3))
                .extracting(Suggestion::meaning)
                .startsWith("import")
                .doesNotHaveDuplicates();
    }

    @Test
    void offersNothingForATextLikeNone() {
        assertThat(index.nearest("xyzzy", 3)).isEmpty();
        assertThat(index.find("").isUnknown()).isTrue();
        assertThat(index.nearest(" - ", 3)).isEmpty();
    }
}
