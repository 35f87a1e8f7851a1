package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phaseout.model.CountryCode;

class CountriesTest {

    private final Countries countries = Countries.of(Shared.TABLES);

    @ParameterizedTest(name = "''{0}'' is {1}")
    @CsvSource({
        "Jordan, JOR",
        "Jordanie, JOR",
        "Jordania, JOR",
        "Иордания, JOR",
        "约旦, JOR",
        "الأردن, JOR",
        "الاردن, JOR",
        "JOR, JOR",
        "Hashemite Kingdom of Jordan, JOR",
        "Türkiye, TUR",
        "Turquie, TUR",
        "Egypte, EGY",
        "中国, CHN",
        "Российская Федерация, RUS",
        "Estados Unidos de América, USA",
        "المملكة العربية السعودية, SAU",
    })
    void findsACountryInSixLanguages(String text, String code) {
        assertThat(countries.find(text).meaning()).hasValue(new CountryCode(code));
    }

    @ParameterizedTest(name = "''{0}'' is {1}")
    @CsvSource({
        "Côte d’Ivoire, CIV",
        "Cote d'Ivoire, CIV",
        "COTE D´IVOIRE, CIV",
        "Ivory Coast, CIV",
        "Congo_the Democratic Republic of the, COD",
        "Taiwan_Province of China, TWN",
        "'Macedonia, the former Yugoslav Republic of', MKD",
        "'Korea, DPR', PRK",
        "'Korea, Republic of', KOR",
        "'Iran, Islamic Republic of', IRN",
        "Guinea Bissau, GNB",
        "Vietnam, VNM",
        "Swaziland, SWZ",
        "Czech Republic, CZE",
        "Burma, MMR",
        "Zaire, COD",
        "Libyan Arab Jamahiriya, LBY",
        "Turkmenistan**, TKM",
        "Holy See, VAT",
        "European Union, EUE",
    })
    void findsNamesAsFilesHaveThem(String text, String code) {
        assertThat(countries.find(text).meaning()).hasValue(new CountryCode(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Congo", "Korea", "NA", "NO", "IE", "Virgin Islands", "Brunei Darussalan", "Colmbia", "Africa"})
    void leavesToAPersonWhatIsNotCertain(String text) {
        assertThat(countries.find(text).meaning()).isEmpty();
    }

    @ParameterizedTest(name = "''{0}'' may be {1}")
    @CsvSource({
        "Brunei Darussalan, BRN",
        "Colmbia, COL",
        "United Arab Emirats, ARE",
        "Jordann, JOR",
        "Congo, COD",
        "Republic of Uganda, UGA"
    })
    void offersTheNearestNames(String text, String code) {
        assertThat(countries.nearest(text, 3)).extracting(Suggestion::meaning).contains(new CountryCode(code));
    }

    @Test
    void knowsWhenACountryExisted() {
        Country union = countries.get(new CountryCode("SCG"));
        assertThatObject(union).isNotNull();
        assertThat(union.isOf(2005)).isTrue();
        assertThat(union.isOf(2007)).isFalse();
        assertThat(countries.get(new CountryCode("MNE")).isOf(2005)).isFalse();
        assertThat(countries.get(new CountryCode("JOR")).isOf(1986)).isTrue();
    }
}
