package org.phaseout.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts in other letters are read as UTF-8, and say that they are. */
class EncodingTest {

    private static String utf8(byte[] part) throws IOException {
        try (InputStream in = Encoding.utf8(new ByteArrayInputStream(part))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void pairsStayTogetherWhereverTheyStand(String name) throws IOException {
        for (int before : new int[] {0, 1, 8_150, 8_151, 8_152, 8_191, 8_192, 20_000}) {
            String content = "<a>" + "é".repeat(before) + "\uD83D\uDE00".repeat(30) + "</a>";
            String part = "\uFEFF<?xml version='1.0' encoding='UTF-16'?>" + content;
            assertThat(utf8(part.getBytes(Charset.forName(name))))
                    .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content);
        }
    }

    @Test
    void theDeclaredOneIsFollowed() throws IOException {
        String part = "<?xml version=\"1.0\" encoding='ISO-8859-1' ?>\n<a>é</a>";
        assertThat(utf8(part.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a>é</a>");
        assertThatThrownBy(
                        () -> utf8("<?xml version='1.0' encoding='no-such'?><a/>".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Unpatchable.class);
    }

    @Test
    void utf8StaysAsItIsWithoutItsMark() throws IOException {
        String part = "<?xml version='1.0' encoding='utf-8'?><a>é\uD83D\uDE00</a>";
        assertThat(utf8(("\uFEFF" + part).getBytes(StandardCharsets.UTF_8))).isEqualTo(part);
        assertThat(utf8(part.getBytes(StandardCharsets.UTF_8))).isEqualTo(part);
        assertThat(utf8(new byte[0])).isEmpty();
    }

    @Test
    void brokenTextIsRefused() {
        byte[] half = "\uFEFF<a>".getBytes(StandardCharsets.UTF_16LE);
        half[5] = (byte) 0xDC;
        assertThatThrownBy(() -> utf8(half)).isInstanceOf(CharacterCodingException.class);
    }
}
