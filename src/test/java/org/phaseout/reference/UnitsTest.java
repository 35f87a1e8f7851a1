package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    private final Units units = Units.of(Shared.TABLES);

    private Unit unit(String text) {
        return units.find(text).meaning().orElseThrow();
    }

    @ParameterizedTest(name = "''{0}'' is {1}")
    @CsvSource({
        "MT, t",
        "mt, t",
        "Metric Tonnes, t",
        "tonnes métriques, t",
        "TM, t",
        "т, t",
        "吨, t",
        "طن متري, t",
        "kgs, kg",
        "кг, kg",
        "公斤, kg",
        "Gg, Gg",
        "µg/g, mg/kg",
        "ppm, mg/kg",
        "мг/кг, mg/kg",
        "µg/kg, µg/kg",
        "%, %",
        "mg/l, mg/L",
        "litres, L",
        "m³, m3",
        "ODP tonnes, ODP_TONNE",
        "tonnes PAO, ODP_TONNE",
        "t CO₂-eq, CO2EQ_TONNE",
        "т СО2-экв, CO2EQ_TONNE",
        "Gg CO2eq, CO2EQ_KT",
        "kVA, kVA",
        "кВА, kVA",
        "шт., count",
    })
    void findsAUnitByAnySpelling(String text, String code) {
        assertThat(unit(text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mt", "ton", "tons", "gallons", "mT", "MT CO2-eq", "furlong"})
    void leavesToAPersonWhatIsNotCertain(String text) {
        assertThat(units.find(text).meaning()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @CsvSource({
        "1234.5, kg, 1.2345, t",
        "1, lb, 0.45359237, kg",
        "2, short tons, 1814.36948, kg",
        "0.5, %, 5000, ppm",
        "1, US gal, 3.785411784, L",
        "757.29, Gg CO2eq, 757290, t CO2e",
        "3, m3, 3000, litres",
    })
    void convertsExactly(BigDecimal amount, String from, BigDecimal expected, String to) {
        assertThat(unit(from).convert(amount, unit(to))).isEqualByComparingTo(expected);
    }

    @Test
    void convertsNoMassIntoAVolume() {
        assertThat(unit("kg").convertsTo(unit("L"))).isFalse();
        assertThatThrownBy(() -> unit("kg").convert(BigDecimal.ONE, unit("L")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(unit("mg/L").convertsTo(unit("mg/kg"))).isFalse();
    }

    @ParameterizedTest(name = "''{0}''")
    @CsvSource(
            delimiter = '|',
            value = {
                "Oil weight (kg)|Oil weight|kg",
                "Transactions/ (Metric Tonnes)|Transactions/|t",
                "мощность, кВА|мощность|kVA",
                "容量(kVA)|容量|kVA",
                "Import [t] new|Import new|t",
                "Import in metric tonnes|Import|t",
                "Quantity (new) (kg)|Quantity (new)|kg",
                "Volume d'huile (en litres)|Volume d'huile|L",
                "Annex F - data on controlled substances (METRIC TONNES)|Annex F - data on controlled substances|t",
            })
    void takesTheUnitOutOfAHeading(String heading, String rest, String code) {
        assertThat(units.inHeading(heading)).hasValueSatisfying(found -> {
            assertThat(found.rest()).isEqualTo(rest);
            assertThat(found.unit().code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Import", "Country", "Quantity (new)", "Imports (Mt)", "Number of units sold"})
    void seesNoUnitInOtherHeadings(String heading) {
        assertThat(units.inHeading(heading)).isEmpty();
    }
}
