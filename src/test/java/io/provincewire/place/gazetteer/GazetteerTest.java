package io.provincewire.place.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private static Unit find(Era era, Level level, String code, String day) {
        return GAZETTEER.find(era, level, code, LocalDate.parse(day)).orElseThrow();
    }

    @Test
    void holdsBothEras() {
        assertThat(GAZETTEER.version()).isEqualTo("2026-09-25");
        assertThat(GAZETTEER.units()).hasSizeGreaterThan(17_000);
        assertThat(GAZETTEER.units().stream()
                        .filter(unit -> unit.validOn(LocalDate.parse("2025-07-01")))
                        .filter(unit -> unit.level() == Level.COMMUNE))
                .hasSizeBetween(3_300, 3_350);
    }

    @Test
    void everyUnitLiesInOneOfTheThirtyFourProvinces() {
        Set<String> slugs = new HashSet<>();
        GAZETTEER.units().forEach(unit -> slugs.add(GAZETTEER.provinceToday(unit)));

        assertThat(slugs).hasSize(34);
    }

    @Test
    void numbersOfProvincesSayWhatTheirCodesSay() {
        for (Unit unit : GAZETTEER.units()) {
            assertThat(GAZETTEER.province(GAZETTEER.provinceToday(unit))).isEqualTo(GAZETTEER.today(unit));
            Unit around = GAZETTEER
                    .find(unit.era(), Level.PROVINCE, unit.province(), unit.validTo())
                    .orElseThrow();
            assertThat(GAZETTEER.ownProvince(unit))
                    .isEqualTo(GAZETTEER.ownProvince(around))
                    .isLessThan(GAZETTEER.provinces());
            assertThat(GAZETTEER.ownProvince(unit) == GAZETTEER.today(unit)).isEqualTo(unit.era() == Era.POST2025);
        }
        assertThat(GAZETTEER.province("atlantis")).isEqualTo(-1);
    }

    @Test
    void aCodeMeansAnotherProvinceInEachEra() {
        assertThat(find(Era.PRE2025, Level.PROVINCE, "15", "2020-01-01").name()).isEqualTo("Yên Bái");
        assertThat(find(Era.POST2025, Level.PROVINCE, "15", "2026-01-01").name())
                .isEqualTo("Lào Cai");
    }

    @Test
    void hueIsADistrictUntil2024AndAProvinceSince2025() {
        assertThat(find(Era.PRE2025, Level.DISTRICT, "474", "2024-12-31").name())
                .isEqualTo("Huế");
        assertThat(find(Era.PRE2025, Level.PROVINCE, "46", "2024-12-31").name()).isEqualTo("Thừa Thiên Huế");
        assertThat(find(Era.PRE2025, Level.PROVINCE, "46", "2025-01-01").name()).isEqualTo("Huế");
    }

    @Test
    void aVersionIsOfItsDay() {
        assertThat(find(Era.POST2025, Level.PROVINCE, "75", "2026-04-29").type())
                .isEqualTo("tỉnh");
        assertThat(find(Era.POST2025, Level.PROVINCE, "75", "2026-04-30").type())
                .isEqualTo("thành phố");
    }

    @Test
    void aFormerProvinceGoesWhereItsLandWent() {
        assertThat(GAZETTEER.provinceToday(find(Era.PRE2025, Level.PROVINCE, "28", "2008-01-01")))
                .isEqualTo("ha-noi");
        assertThat(GAZETTEER.provinceToday(find(Era.PRE2025, Level.PROVINCE, "77", "2024-01-01")))
                .isEqualTo("ho-chi-minh");
    }

    @Test
    void successorsNameTheMainOneFirst() {
        Unit quePhong = find(Era.PRE2025, Level.DISTRICT, "415", "2024-01-01");

        assertThat(GAZETTEER.successors(quePhong))
                .isNotEmpty()
                .allMatch(s -> s.unit().era() == Era.POST2025)
                .anyMatch(s -> s.unit().name().equals("Quế Phong"));
        assertThat(GAZETTEER.successors(find(Era.PRE2025, Level.DISTRICT, "498", "2024-01-01")))
                .singleElement()
                .matches(Successor::whole);
    }

    @Test
    void aUnitKnowsItsParents() {
        Unit commune = find(Era.PRE2025, Level.COMMUNE, "16756", "2024-01-01");

        Unit district = GAZETTEER.parent(commune, LocalDate.parse("2024-01-01")).orElseThrow();
        assertThat(district.name()).isEqualTo("Quế Phong");
        assertThat(commune.isWithin(district)).isTrue();
        assertThat(GAZETTEER.parent(district, LocalDate.parse("2024-01-01")))
                .hasValueSatisfying(province -> assertThat(province.name()).isEqualTo("Nghệ An"));
    }
}
