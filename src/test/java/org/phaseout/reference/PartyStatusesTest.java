package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phaseout.model.CountryCode;

class PartyStatusesTest {

    private final PartyStatuses statuses = PartyStatuses.of(Shared.TABLES);

    @ParameterizedTest(name = "{0} in {1}: {2}, in the European Union {3}")
    @CsvSource({
        "JOR, 2010, A5G1, false",
        "HRV, 2012, A5G1, false",
        "HRV, 2013, A5G1, true",
        "HRV, 2014, NA5G1, true",
        "GBR, 2020, NA5G1, true",
        "GBR, 2021, NA5G1, false",
        "KAZ, 2024, NA5G2, false",
        "SAU, 2025, A5G2, false",
        "PSE, 2020, A5G1, false",
        "ROU, 2007, A5G1, true",
    })
    void knowsTheStandingOfTheYear(String country, int year, String group, boolean eu) {
        PartyStatus status = statuses.of(new CountryCode(country), year).orElseThrow();
        assertThat(status.group()).isEqualTo(group);
        assertThat(status.isArticle5()).isEqualTo(group.startsWith("A5"));
        assertThat(status.isEuMember()).isEqualTo(eu);
    }

    @Test
    void knowsNothingOfWhoIsNoParty() {
        assertThat(statuses.of(new CountryCode("PSE"), 2010)).isEmpty();
        assertThat(statuses.of(new CountryCode("ATA"), 2010)).isEmpty();
    }
}
