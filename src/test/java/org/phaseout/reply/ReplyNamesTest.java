package org.phaseout.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.language.Language;

class ReplyNamesTest {

    private static final String SHA = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({
        "KEN 2023.xlsx, KEN 2023",
        "KEN 2023__RETURNED.xlsx, KEN 2023",
        "KEN__0123456789ab__RETURNED.xlsm, KEN",
        "KEN__RETURNED (2).xlsx, KEN",
        "../../etc/passwd, _.._etc_passwd",
        "con.xlsx, _con",
        "a<b>:c.csv, a_b__c",
        ".xlsx, xlsx",
        "no extension, no extension"
    })
    void beginWithTheNameOfTheFile(String file, String stem) {
        assertThat(ReplyNames.stem(file)).isEqualTo(stem);
    }

    @Test
    void theSecondFileOfANameBearsDigitsOfItsHash() {
        ReplyNames names = ReplyNames.of("KEN.csv", SHA);
        assertThat(names.workbook("xlsx")).isEqualTo("KEN__0123456789ab__RETURNED.xlsx");
        assertThat(names.original()).isEqualTo("KEN__0123456789ab__ORIGINAL.csv");
        assertThat(names.letter(Language.RUSSIAN)).isEqualTo("KEN__0123456789ab__letter.ru.txt");
    }

    @Test
    void areNeverTooLong() {
        String stem = ReplyNames.stem("国".repeat(200) + ".xlsx");
        assertThat(stem.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(120);
        assertThat(ReplyNames.stem("x".repeat(119) + "😀.xlsx")).isEqualTo("x".repeat(119));
    }
}
