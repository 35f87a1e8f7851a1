package org.phaseout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record in an array is the same map as one in a map. */
class FieldValuesTest {

    private static final FieldNames NAMES = new FieldNames(List.of("country", "units", "remarks"));

    private final FieldValues values = new FieldValues(NAMES, new @Nullable Object[] {"KEN", null, "old", "beyond"});

    @Test
    void equalsAMapOfTheValuesThatAreThere() {
        assertThat(values).isEqualTo(Map.of("country", "KEN", "remarks", "old"));
        assertThat(Map.of("country", "KEN", "remarks", "old")).isEqualTo(values);
        assertThat(values).hasSize(2).hasSameHashCodeAs(Map.of("country", "KEN", "remarks", "old"));
        assertThat(values.toString()).isEqualTo("{country=KEN, remarks=old}");
    }

    @Test
    void givesNothingForABlankAnUnknownFieldAndWhatStandsBeyondTheFields() {
        assertThat(values.get("units")).isNull();
        assertThat(values.containsKey("units")).isFalse();
        assertThat(values.get("owner")).isNull();
        assertThat(values.get(null)).isNull();
        assertThat(values.containsValue("beyond")).isFalse();
    }

    @Test
    void goesThroughTheFieldsInTheirOrder() {
        Map<String, Object> seen = new LinkedHashMap<>();
        values.forEach(seen::put);
        assertThat(List.copyOf(seen.keySet())).containsExactly("country", "remarks");
        assertThat(List.copyOf(values.keySet())).containsExactly("country", "remarks");
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> values.put("units", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void takesAnyMapAndKeepsItsOwn() {
        assertThat(FieldValues.of(values)).isSameAs(values);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put("a", 2);
        assertThat(FieldValues.of(map)).isEqualTo(map);
        assertThat(List.copyOf(FieldValues.of(map).keySet())).containsExactly("b", "a");
    }

    @Test
    void aNameStandsOnce() {
        assertThatThrownBy(() -> new FieldNames(List.of("a", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a'");
    }
}
