package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phaseout.definition.Limits;

class SharedTextsTest {

    private final SharedTexts texts = new SharedTexts(Limits.STANDARD);

    @Test
    void givesBackWhatWasAdded() throws UnreadableFile {
        List<String> added = List.of(
                "",
                "Transformer",
                "Élévation",
                "ÿ\u0100",
                "Трансформатор",
                "\ud83d\ude00",
                "half \ud83d",
                "\udc00",
                "\u0000");
        for (String text : added) {
            texts.add(text);
        }
        for (int i = 0; i < added.size(); i++) {
            assertThat(texts.get(i)).isEqualTo(added.get(i));
        }
        assertThat(texts.size()).isEqualTo(added.size());
    }

    @Test
    void givesBackManyInAnyOrder() throws UnreadableFile {
        Random random = new Random(5);
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 150_000; i++) {
            String text = (i % 7 == 0 ? "Ж" : "S")
                    + Long.toString(random.nextLong(), 36).repeat(1 + i % 3);
            added.add(text);
            texts.add(text);
        }
        for (int i = 0; i < added.size(); i++) {
            int place = random.nextInt(added.size());
            assertThat(texts.get(place)).isEqualTo(added.get(place));
        }
    }

    @Test
    void holdsATextThatIsLongerThanABlock() throws UnreadableFile {
        String longest = "Ж".repeat(1_500_000);
        texts.add("before");
        texts.add(longest);
        texts.add("after");

        assertThat(List.of(texts.get(0), texts.get(1), texts.get(2))).containsExactly("before", longest, "after");
    }
}
