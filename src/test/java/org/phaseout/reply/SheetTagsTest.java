package org.phaseout.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.reply.Markup.Kind;

/** The tags of a sheet are found in its bytes as they are in its text, piece by piece. */
class SheetTagsTest {

    private static final String ODD =
            "<?xml version='1.0'?><!-- <row> -- > --><x:sheet a = \"1 > 2\" b='\"'>é<x:row\n r='1' >"
                    + "<x:c r=\"A1\"/><x:c s='3'\tr=\"$B$1\" ><x:v>1</x:v><x:is><x:rPr><x:r/></x:rPr><x:row><x:row/></x:row></x:is></x:c>"
                    + "<![CDATA[</x:row><x:c>]] ]]]><?pi <x:row> ? ?><!---->中\uD83D\uDE00</x:row ><x:row/><rower/><x:rower></x:rower></x:sheet>\n";

    private static SheetTags tags(String sheet) {
        return new SheetTags(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    private static Markup markup(String sheet) {
        return Markup.of(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> inBytes(String sheet) throws IOException {
        List<String> found = new ArrayList<>();
        try (SheetTags in = tags(sheet)) {
            while (in.next()) {
                found.add(in.place() + " " + in.depth() + " " + in.kind() + " "
                        + in.tag().text().text());
            }
        }
        return found;
    }

    private static List<String> inText(String sheet) throws IOException {
        List<String> found = new ArrayList<>();
        long place = 0;
        try (Markup in = markup(sheet)) {
            while (in.next()) {
                if (in.begins() || in.kind() == Kind.END) {
                    found.add(place + " " + in.depth() + " " + in.kind() + " " + in.piece());
                }
                place += in.piece().getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return found;
    }

    @Test
    void tagsAreTheSameAsInTheText() throws IOException {
        assertThat(inBytes(ODD)).hasSize(21).isEqualTo(inText(ODD));
    }

    /** The window holds 65,536 bytes, so that each byte of the tags comes to stand at its end once. */
    @Test
    void noTagIsTornWhereTheWindowEnds() throws IOException {
        List<String> whole = inText(ODD);
        for (int before = 65_536 - ODD.length() - 20; before <= 65_536; before++) {
            String filler = "x".repeat(before);
            assertThat(inBytes(filler + ODD)).isEqualTo(moved(whole, before));
        }
    }

    private static List<String> moved(List<String> tags, int places) {
        return tags.stream()
                .map(tag ->
                        places + Integer.parseInt(tag.substring(0, tag.indexOf(' '))) + tag.substring(tag.indexOf(' ')))
                .toList();
    }

    @Test
    void aTagMayBeLongerThanTheWindow() throws IOException {
        String sheet = "<a b='" + "é".repeat(150_000) + "'>" + ODD + "</a>";
        assertThat(inBytes(sheet)).isEqualTo(inText(sheet));
    }

    @Test
    void theEndOfARowIsFoundPastAllThatLooksLikeIt() throws IOException {
        for (int before = 65_536 - ODD.length() - 20; before <= 65_536; before++) {
            try (SheetTags in = tags("x".repeat(before) + ODD)) {
                assertThat(in.next() && in.next()).isTrue();
                assertThat(in.tag().text().text()).isEqualTo("<x:row\n r='1' >");
                in.toEndOf("x:row".getBytes(StandardCharsets.UTF_8), 1);
                assertThat(in.kind()).isEqualTo(Kind.END);
                assertThat(in.tag().text().text()).isEqualTo("</x:row >");
                assertThat(in.next()).isTrue();
                assertThat(in.tag().text().text()).isEqualTo("<x:row/>");
                assertThat(in.depth()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"12\" s='7' spans=\"1:9\">",
                "<row>",
                "<row r='&#49;2'/>",
                "<row  xr='1' r = \"12\"\n/>",
                "<row r=''/>",
                "<row r='1234567890'/>",
                "<row r=\"x\" s=\"-1\"/>",
                "<x:c r=\"AB12\"/>",
                "<c r='$C$7' s=\"1\" ><",
                "<c r=\"XFD1048576\"/>",
                "<c r=\"XFE1\"/>",
                "<c r=\"A0\"/>",
                "<c r=\"12\"/>",
                "<c r=\"a1\"/>"
            })
    void attributesAreTheSameAsInTheText(String tag) throws IOException {
        try (SheetTags in = tags(tag)) {
            assertThat(in.next()).isTrue();
            Tag text = in.tag().text();
            for (String name : List.of("r", "s", "spans", "t")) {
                byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                assertThat(in.tag().number(bytes, -7)).as(name).isEqualTo(text.number(name, -7));
                assertThat(in.tag().cell(bytes)).as(name).isEqualTo(Cells.key(String.valueOf(text.get(name))));
                assertThat(in.tag().find(bytes)).as(name).isEqualTo(text.get(name) != null);
                if (in.tag().find(bytes)) {
                    String whole = text.text();
                    int from = in.tag().attributeAt();
                    int value = in.tag().valueAt();
                    assertThat(whole.substring(0, from)
                                    + whole.substring(from + in.tag().attributeLength()))
                            .isEqualTo(text.without(name).text());
                    assertThat(whole.substring(0, value) + "5"
                                    + whole.substring(value + in.tag().valueLength()))
                            .isEqualTo(text.with(name, 5).text());
                }
            }
            if (text.isEmpty()) {
                assertThat(text.text().substring(0, in.tag().closeAt()) + ">")
                        .isEqualTo(text.opened().text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a", "<a b='>", "<", "<!-- ", "<![CDATA[ ]>", "<?xml ", "<!DOCTYPE a>"})
    void refusesWhatHasNoEndOrATypeOfItsOwn(String sheet) {
        assertThatThrownBy(() -> inBytes(sheet)).isInstanceOf(Unpatchable.class);
        assertThatThrownBy(() -> inText(sheet)).isInstanceOf(Unpatchable.class);
    }

    @Test
    void refusesARowThatNeverEnds() throws IOException {
        try (SheetTags in = tags("<s><row><c/></s>")) {
            assertThat(in.next() && in.next()).isTrue();
            assertThatThrownBy(() -> in.toEndOf("row".getBytes(StandardCharsets.UTF_8), 1))
                    .isInstanceOf(Unpatchable.class);
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8WhereverTheyStand() throws IOException {
        for (int before : new int[] {0, 65_530, 65_534, 65_535, 65_536, 140_000}) {
            byte[] good = ("<a>" + "x".repeat(before) + "中\uD83D\uDE00é</a>").getBytes(StandardCharsets.UTF_8);
            try (SheetTags in = new SheetTags(new ByteArrayInputStream(good))) {
                assertThat(in.next() && in.next()).isTrue();
                assertThat(in.next()).isFalse();
            }
            byte[] bad = good.clone();
            bad[before + 4] = 'x';
            try (SheetTags in = new SheetTags(new ByteArrayInputStream(bad))) {
                assertThatThrownBy(() -> {
                            while (in.next()) {
                                // on to the end
                            }
                        })
                        .isInstanceOf(CharacterCodingException.class);
            }
        }
        try (SheetTags in = new SheetTags(new ByteArrayInputStream(new byte[] {'<', 'a', '>', (byte) 0xC3}))) {
            assertThat(in.next()).isTrue();
            assertThatThrownBy(in::next).isInstanceOf(CharacterCodingException.class);
        }
    }
}
