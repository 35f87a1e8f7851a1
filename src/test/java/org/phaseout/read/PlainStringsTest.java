package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.definition.Limits;

/** Shared texts that are read byte by byte are what a parser gives; where they cannot be, a parser is left to it. */
class PlainStringsTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"9\">";
    private static final String TEXTS = """
            <si><t>first</t></si><si><t xml:space="preserve"> second </t></si>
            <si><r><t>a</t></r> <r><rPr><b/><sz val="11"/><color theme="1" tint="0.5"/></rPr><t xml:space="preserve"> b &amp; </t></r></si>
            <si> <t>été – 二 \uD83D\uDE00</t> </si><si><t></t></si><si><t>a &amp;amp; &lt;b&gt; _x000D_</t></si>""";
    private static final String TAIL = "</sst>";

    private static @Nullable List<String> plain(String part, int piece) throws IOException {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        ByteArrayInputStream inPieces = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, piece));
            }
        };
        XlsxStrings read = XlsxStrings.plain(inPieces, Limits.STANDARD);
        return read == null ? null : all(read);
    }

    private static List<String> all(XlsxStrings strings) {
        List<String> all = new ArrayList<>();
        for (String text = strings.get(0); text != null; text = strings.get(all.size())) {
            all.add(text);
        }
        return all;
    }

    private static @Nullable List<String> parsed(String part) throws IOException {
        try (SafeXml xml =
                new SafeXml("strings", new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)), 32_767)) {
            return all(XlsxStrings.read(xml, Limits.STANDARD));
        } catch (UnreadableFile e) {
            return null;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10_000})
    void readsPlainTextsInPiecesOfAnySize(int piece) throws IOException {
        assertThat(plain(HEAD + TEXTS + TAIL, piece))
                .containsExactly("first", " second ", "a b & ", "été – 二 \uD83D\uDE00", "", "a &amp; <b> \r")
                .isEqualTo(parsed(HEAD + TEXTS + TAIL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<si><r><t>a</t></r><x><t>b</t></x></si>",
                "<si><r><rPr><b val=\"1\" val=\"1\"/></rPr><t>a</t></r></si>",
                "<si><r><rPr><b>x</b></rPr><t>a</t></r></si>",
                "<si><t>a</t><rPh sb='0' eb='1'><t>b</t></rPh></si>",
                "<si/>",
                "<si><t/></si>",
                "<si><t><![CDATA[a]]></t></si>",
                "<si><t>&#65;</t></si>",
                "<si><t>a",
                "</sst><sst>",
                "<!-- a -->",
            })
    void leavesAllElseToAParser(String item) throws IOException {
        assertThat(plain(HEAD + "<si><t>first</t></si>" + item + TAIL, 50)).isNull();
    }

    @Test
    void leavesToAParserWhatIsLongerThanACellMayBe() throws IOException {
        assertThat(plain(HEAD + "<si><t>" + "a".repeat(32_768) + "</t></si>" + TAIL, 9_000))
                .isNull();
    }

    @Test
    void givesNothingButWhatAParserGives() throws IOException {
        Random random = new Random(3);
        String[] pieces = {
            "<", ">", "/", "&", ";", "<t>", "</t>", "<si>", "</si>", "x", " ", "\r", "\n", "]]>", "<!---->", "é",
            "\u0001", "\"", "&lt;"
        };
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(HEAD + TEXTS + TAIL);
            int at = random.nextInt(text.length());
            text.replace(
                    at, at + random.nextInt(Math.min(3, text.length() - at)), pieces[random.nextInt(pieces.length)]);
            List<String> plain = plain(text.toString(), 1 + random.nextInt(300));
            if (plain != null) {
                read++;
                assertThat(plain).as(text.toString()).isEqualTo(parsed(text.toString()));
            }
        }
        assertThat(read).isGreaterThan(100);
    }
}
