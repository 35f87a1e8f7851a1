package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlendsTest {

    private final Blends blends = Blends.of(Shared.TABLES, Substances.of(Shared.TABLES));

    private static String text(Composition composition) {
        return composition.components().stream()
                .map(c ->
                        c.substance() + " " + c.fraction().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
    }

    @Test
    void knowsStandardBlends() {
        assertThat(blends.standard("R-404A"))
                .extracting(c -> c.substance() + "=" + c.fraction().toPlainString())
                .containsExactlyInAnyOrder("HFC-125=0.44", "HFC-143a=0.52", "HFC-134a=0.04");
        assertThat(blends.standard("no such blend")).isEmpty();
    }

    @ParameterizedTest(name = "''{0}''")
    @CsvSource(
            delimiter = '|',
            value = {
                "R32/R125/R134a (23/25/52)|HFC-32 0.23, HFC-125 0.25, HFC-134a 0.52",
                "R-32/125/134a (23,0/25,0/52,0)|HFC-32 0.23, HFC-125 0.25, HFC-134a 0.52",
                "HFC-32=26%; HFC-125=26%; HFC-134a=48%|HFC-32 0.26, HFC-125 0.26, HFC-134a 0.48",
                "HFC-32/HFC-125 50/50|HFC-32 0.5, HFC-125 0.5",
                "HFC-125=44%, HFC-143a=52%, HFC-134a=4%|HFC-125 0.44, HFC-143a 0.52, HFC-134a 0.04",
                "R407F: 30% HFC-32, 30% HFC-125, 40% HFC-134a|HFC-32 0.3, HFC-125 0.3, HFC-134a 0.4",
                "MeBr/ClPic 67/33|Methyl bromide 0.67, Chloropicrin 0.33",
                "HFC-32: 0.5; HFC-125: 0.5|HFC-32 0.5, HFC-125 0.5",
                "R-E170/600a (60,0/40,0)|HC-E170 0.6, HC-600a 0.4",
                "R-22/142b/152a/C318 (45/5.5/7/42.5)|HCFC-22 0.45, HCFC-142b 0.055, HFC-152a 0.07, PFC-C318 0.425",
            })
    void readsCompositionsAsTyped(String typed, String components) {
        Composition composition = blends.read(typed).orElseThrow();
        assertThat(composition.fault()).isNull();
        assertThat(text(composition)).isEqualTo(components);
    }

    @ParameterizedTest(name = "''{0}''")
    @CsvSource(
            delimiter = '|',
            value = {
                "R407F: 30% HFC-32, 30% HFC-125, 40% HFC-125|TWICE|HFC-125",
                "HFC-125=40%; HFC-134=4%; HFC-134a=52%|SUM|96",
                "HFC-32=50%; HFC-999=50%|UNKNOWN|HFC-999",
                "HFC-32=50%; R-410A=50%|UNKNOWN|R-410A",
            })
    void saysWhyACompositionCannotBeUsed(String typed, Composition.Why why, String found) {
        assertThat(blends.read(typed).orElseThrow().fault()).isEqualTo(new Composition.Fault(why, found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-410A", "HFC-134a=40-50 %, HFC-125=50-60 %", "638", "", "CHESTERTON 296 EU", "2019/2020"})
    void seesNoCompositionInOtherTexts(String text) {
        assertThat(blends.read(text)).isEmpty();
    }
}
