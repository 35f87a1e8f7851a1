package org.phaseout.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.phaseout.model.CellRef;
import org.phaseout.model.Filling;
import org.phaseout.model.Filling.Item;
import org.phaseout.model.Issue;
import org.phaseout.model.Severity;
import org.phaseout.model.Wording;

class IssueTextTest {

    private static final Map<String, String> FRENCH = Map.of(
            "things field.owner", "Propriétaire",
            "things form.register", "Registre",
            "things check.THING-101.message", "{used} t sont plus que {held} t.",
            "things check.THING-101.fix", "Corrigez l'une des deux cellules.",
            "things check.THING-102.message", "{lost} t de trop.");

    private final IssueText french =
            IssueText.in(Language.FRENCH, (inventory, key) -> FRENCH.get(inventory + " " + key));

    @Test
    void saysAnIssueOfTheProgramInAnotherLanguage() {
        Issue issue = issue("NORM-101", Wording.of("1234", "1.234"));

        assertThat(french.message(issue)).isEqualTo("Le chiffre peut se lire 1234 ou 1.234.");
        assertThat(french.fix(issue)).isEqualTo("Saisissez-le sans séparateur de milliers.");
    }

    @Test
    void namesFieldsAndFormsInThatLanguageAndInEnglishWhereItHasNoWord() {
        Wording wording = Wording.of(
                        Filling.form("register", "Register"),
                        Filling.fields(List.of(new Item("owner", "Owner"), new Item("site", "Site"))))
                .in("things");

        assertThat(french.message(issue("READ-001", wording)))
                .isEqualTo(
                        "Les en-têtes ressemblent à «\u00a0Registre\u00a0», mais rien n’indique «\u00a0Propriétaire\u00a0» ou «\u00a0Site\u00a0».");
        assertThat(IssueText.english().message("READ-001", wording))
                .isEqualTo("The headings resemble 'Register', but nothing gives 'Owner' or 'Site'.");
    }

    @Test
    void takesTheSentenceThatTheIssueNames() {
        Wording wording = Wording.variant("nearest", Filling.quoted(List.of("Kenya", "Guinea")));

        assertThat(french.message(issue("REF-111", wording)))
                .isEqualTo("Ceci n’est pas un pays connu. S’agit-il de «\u00a0Kenya\u00a0» ou «\u00a0Guinea\u00a0» ?");
    }

    @Test
    void saysAFileRefusalWithWhatIsToBeDoneForAllFiles() {
        Wording wording = Wording.of(Filling.phrase("phrase.pdf"));

        assertThat(french.message(issue("FILE-NOT_A_WORKBOOK", wording))).contains("est un document PDF, et non");
        assertThat(french.fix(issue("FILE-NOT_A_WORKBOOK", wording))).startsWith("Renvoyez le fichier");
    }

    @Test
    void saysAnIssueOfADefinitionInItsWords() {
        Wording wording = new Wording("things", "", Map.of("used", Filling.text("3"), "held", Filling.BLANK));

        assertThat(french.message(issue("THING-101", wording))).isEqualTo("3 t sont plus que vide t.");
        assertThat(french.fix(issue("THING-101", wording))).isEqualTo("Corrigez l'une des deux cellules.");
    }

    @Test
    void saysWhatNobodyHasTranslatedInEnglish() {
        assertThat(french.message(issue("THING-999", Wording.PLAIN.in("things"))))
                .isEqualTo("English.");
        assertThat(french.message(issue("THING-102", Wording.PLAIN.in("things"))))
                .as("a place without a value")
                .isEqualTo("English.");
        assertThat(french.fix(issue("THING-102", Wording.PLAIN.in("things")))).isEqualTo("Mend it.");
        assertThat(french.message(issue("NORM-101", Wording.PLAIN)))
                .as("an issue stored before wordings were")
                .isEqualTo("English.");
    }

    @Test
    void saysAnIssueInEnglishAsItIsStored() {
        assertThat(IssueText.in(Language.ENGLISH, DefinitionWords.NONE).message(issue("NORM-102", Wording.PLAIN)))
                .isEqualTo("English.");
    }

    @Test
    void keepsTextsFromTheLeftTogetherInArabic() {
        IssueText arabic = IssueText.in(Language.ARABIC, DefinitionWords.NONE);

        assertThat(arabic.message(issue("REF-121", Wording.of(Filling.quoted("t CO2-eq")))))
                .isEqualTo("الوحدة «\u2068t CO2-eq\u2069» غير معروفة.");
    }

    @Test
    void isNotSilentAboutASentenceThatTheProgramLacks() {
        assertThatThrownBy(() -> IssueText.english().message("NORM-999", Wording.PLAIN))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("NORM-999.message");
        assertThatThrownBy(() -> IssueText.english().message("NORM-101", Wording.variant("other")))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("other");
    }

    private static Issue issue(String code, Wording wording) {
        return new Issue(
                code,
                Severity.ERROR,
                CellRef.wholeRow("Data", 5),
                null,
                null,
                "",
                "English.",
                "Mend it.",
                Issue.Subject.UNKNOWN,
                wording);
    }
}
