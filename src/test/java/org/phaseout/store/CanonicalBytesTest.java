package org.phaseout.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bytes written value by value are those of the text that seals are made of since the first of them. */
class CanonicalBytesTest {

    private static final byte[] LABEL = CanonicalBytes.label("amount");

    private final CanonicalBytes bytes = new CanonicalBytes();

    private String written(@Nullable Object value) {
        bytes.clear();
        bytes.add(LABEL, value);
        return new String(bytes.array(), 0, bytes.length(), StandardCharsets.UTF_8);
    }

    private static String expected(Object value) {
        String text = value.toString();
        if (value instanceof BigDecimal number) {
            text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return "amount=" + text.length() + ":" + text + "\n";
    }

    @Test
    void figuresHaveNoZerosBehindTheirDecimals() {
        Random random = new Random(11);
        List<BigDecimal> figures = new ArrayList<>();
        for (String awkward :
                List.of("0", "0.000", "-0.5", "-0.50", "100", "100.00", "1E+3", "-1E+20", "1E-30", "10.10")) {
            figures.add(new BigDecimal(awkward));
        }
        for (int i = 0; i < 20_000; i++) {
            figures.add(new BigDecimal(new BigInteger(1 + random.nextInt(120), random), random.nextInt(22) - 2)
                    .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1)));
            figures.add(BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(8)));
        }
        assertThat(figures).allSatisfy(figure -> assertThat(written(figure)).isEqualTo(expected(figure)));
    }

    @Test
    void wholeNumbersDatesAndFlagsAreAsTheyAreWritten() {
        for (Object value : List.of(
                0, -1, 7, Integer.MIN_VALUE, Integer.MAX_VALUE, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, true, false)) {
            assertThat(written(value)).isEqualTo(expected(value));
        }
        assertThat(written(LocalDate.of(2025, 3, 9))).isEqualTo("amount=10:2025-03-09\n");
    }

    @Test
    void textsOfAnyLengthAndScriptAreCountedInLetters() {
        Random random = new Random(12);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            int size = random.nextInt(5) == 0 ? random.nextInt(5000) : random.nextInt(130);
            while (text.length() < size) {
                text.appendCodePoint(random.nextInt(20) == 0 ? 0x1F300 + random.nextInt(99) : 32 + random.nextInt(120));
            }
            assertThat(written(text.toString())).isEqualTo(expected(text.toString()));
        }
    }

    @Test
    void aMissingValueAddsNothingAndAnEmptyTextSomething() {
        assertThat(written(null)).isEmpty();
        assertThat(written("")).isEqualTo("amount=0:\n");
    }
}
