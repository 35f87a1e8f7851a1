package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phaseout.batch.Jobs;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;

/** The sieve may let too much pass, never too little: what a form reads as a heading must reach it. */
class HeadingSieveTest {

    private static final Jobs JOBS = Jobs.read(Path.of("jobs"));
    private static final ReadingWords WORDS = new ReferenceWords(JOBS.reference());

    @Test
    void whateverAFormReadsPasses() {
        int read = 0;
        for (Inventory inventory : JOBS.inventories()) {
            InventoryWords words = new InventoryWords(inventory);
            List<Heading> headings = headings(inventory);
            for (Form form : inventory.forms().values()) {
                FormWords known = new FormWords(words, form, WORDS);
                for (Heading heading : headings) {
                    if (known.meaning(heading).isRead()) {
                        read++;
                        assertThat(words.sieve(WORDS).letsPass(List.of(heading), 1))
                                .as("%s of %s", heading.parts(), form.code())
                                .isTrue();
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(10_000);
    }

    /** Every known heading, plain, with a unit and below another one; and values that stand as headings. */
    private static List<Heading> headings(Inventory inventory) {
        List<String> texts = new ArrayList<>(List.of("2019", "HFC-134a", "Kenya", "2019 (t)", "CFC-11 / R11"));
        inventory.headings().values().forEach(all -> all.forEach(s -> texts.add(s.text())));
        inventory.codes().values().forEach(list -> list.spellings().forEach(s -> texts.add(s.text())));
        List<Heading> headings = new ArrayList<>();
        for (String text : texts) {
            headings.add(new Heading(0, 1, List.of(text)));
            headings.add(new Heading(0, 1, List.of(text + " (kg)")));
            headings.add(new Heading(0, 2, List.of("Imports", text)));
            headings.add(new Heading(0, 2, List.of(text, "Quantity, t")));
        }
        return headings;
    }

    @Test
    void rowsOfDataDoNotPass() {
        for (Inventory inventory : JOBS.inventories()) {
            HeadingSieve sieve = new InventoryWords(inventory).sieve(WORDS);
            List<Heading> row = List.of(
                    new Heading(0, 2, List.of("KEN-0000001")),
                    new Heading(1, 2, List.of("Substation 12")),
                    new Heading(2, 2, List.of("SN4K2J9")));
            assertThat(sieve.letsPass(row, 2)).as(inventory.code()).isFalse();
        }
    }

    @Test
    void aTextThatCannotBeToldFromStackedOnesIsLeftToTheForms() {
        HeadingSieve sieve = new InventoryWords(JOBS.inventories().get(0)).sieve(WORDS);
        assertThat(sieve.letsPass(List.of(new Heading(0, 1, List.of("any\u001ftext"))), 1))
                .isTrue();
    }
}
