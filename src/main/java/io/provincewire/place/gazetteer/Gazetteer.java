package io.provincewire.place.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All versions of all units, looked up by code and day, with their successors and the province of today. Immutable. */
public final class Gazetteer {
    private static final String RESOURCE = "/io/provincewire/place/gazetteer.bin";

    private final String version;
    private final List<Unit> units;
    private final ByCode<Unit> versions = new ByCode<>();
    private final ByCode<Successor> successors = new ByCode<>();
    private final ProvinceNumbers provinces = new ProvinceNumbers();
    /** By the unit's number: the numbers of its own province and of the province of today. */
    private final int[] ownProvinces;

    private final int[] provincesToday;
    /** By the province's number: the slug of a province of today, else null. */
    private final @Nullable String[] slugs;

    private final PerUnit<String> ids;
    private final PerUnit<String> provinceIds;
    private final PerUnit<List<String>> successorIds;

    private Gazetteer(PackedGazetteer packed) {
        version = packed.version();
        units = List.copyOf(packed.units());
        for (Unit unit : units) {
            versions.add(unit.era(), unit.level(), unit.code(), unit);
        }
        for (PackedGazetteer.Succession row : packed.successions()) {
            successors.add(Era.PRE2025, row.level(), row.code(), new Successor(successor(row), row.whole()));
        }
        ownProvinces = new int[units.size()];
        provincesToday = new int[units.size()];
        for (Unit unit : units) {
            ownProvinces[unit.number()] = provinces.of(unit.era(), unit.province());
            provincesToday[unit.number()] = provinces.of(Era.POST2025, provinceCodeToday(unit));
        }
        slugs = new String[provinces.count()];
        packed.slugs().forEach((code, slug) -> slugs[provinces.of(Era.POST2025, code)] = slug);
        ids = new PerUnit<>(units.size(), Unit::id);
        provinceIds = new PerUnit<>(units.size(), Unit::provinceId);
        successorIds = new PerUnit<>(units.size(), this::heirs);
    }

    /** Reads the packed resource. */
    public static Gazetteer load() {
        try (InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the gazetteer was not packed into " + RESOURCE);
            }
            return new Gazetteer(PackedGazetteer.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last day that the facts cover, e.g. {@code 2026-09-25}. */
    public String version() {
        return version;
    }

    /** Every version of every unit. */
    public List<Unit> units() {
        return units;
    }

    /** All versions of the unit that {@code unit} is one of, oldest first. */
    public List<Unit> versions(Unit unit) {
        return versions.get(unit.era(), unit.level(), unit.code());
    }

    /** The version in force on {@code day}, or the nearest to it in time; empty where no such unit is known. */
    public Optional<Unit> find(Era era, Level level, String code, LocalDate day) {
        return Optional.ofNullable(nearest(versions.get(era, level, code), day));
    }

    /** The unit right above, as of {@code day}; empty for a province. */
    public Optional<Unit> parent(Unit unit, LocalDate day) {
        return switch (unit.level()) {
            case PROVINCE -> Optional.empty();
            case DISTRICT -> find(unit.era(), Level.PROVINCE, unit.parent(), day);
            case COMMUNE ->
                find(unit.era(), unit.era() == Era.PRE2025 ? Level.DISTRICT : Level.PROVINCE, unit.parent(), day);
        };
    }

    /** The units of today that took {@code unit} over, main one first; empty where it still exists. */
    public List<Successor> successors(Unit unit) {
        return successors.get(unit.era(), unit.level(), unit.code());
    }

    /** {@link Unit#id} of {@code unit}. */
    public String id(Unit unit) {
        return ids.of(unit);
    }

    /** {@link Unit#provinceId} of {@code unit}. */
    public String provinceId(Unit unit) {
        return provinceIds.of(unit);
    }

    /** {@link Unit#id} of each of its {@link #successors}. */
    public List<String> successorIds(Unit unit) {
        return successorIds.of(unit);
    }

    private List<String> heirs(Unit unit) {
        return successors(unit).stream().map(heir -> heir.unit().id()).toList();
    }

    /** Slug of the province of today that covers it, e.g. {@code nghe-an}. */
    public String provinceToday(Unit unit) {
        String slug = slugs[provincesToday[unit.number()]];
        if (slug == null) {
            throw new IllegalStateException("no province of today for " + unit);
        }
        return slug;
    }

    /** How many provinces of both eras there are: the bound of their numbers. */
    public int provinces() {
        return slugs.length;
    }

    /** The number of the province, of its own era, that {@code unit} is or lies in. */
    public int ownProvince(Unit unit) {
        return ownProvinces[unit.number()];
    }

    /** The number of the province of today that covers {@code unit}. */
    public int today(Unit unit) {
        return provincesToday[unit.number()];
    }

    /** The number of the province of today with {@code slug}, or -1. */
    public int province(String slug) {
        for (int i = 0; i < slugs.length; i++) {
            if (slug.equals(slugs[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Code of the province of today that covers it. */
    private String provinceCodeToday(Unit unit) {
        if (unit.era() == Era.POST2025) {
            return unit.province();
        }
        List<Successor> heirs = successors(unit);
        if (!heirs.isEmpty()) {
            return heirs.get(0).unit().province();
        }
        // A unit that ended without a recorded heir lies where its last province went.
        List<Unit> known = versions(unit);
        String last = known.get(known.size() - 1).province();
        List<Successor> provinceHeirs = successors.get(Era.PRE2025, Level.PROVINCE, last);
        return provinceHeirs.isEmpty() ? last : provinceHeirs.get(0).unit().province();
    }

    /**
     * Whether {@code unit} lies in {@code outer}, over both eras: an old unit lies in the province of today that took it over,
     * a commune of today in the district that it took its land from.
     */
    public boolean isWithin(Unit unit, Unit outer) {
        if (unit.era() == outer.era()) {
            return unit.isWithin(outer);
        }
        return switch (outer.level()) {
            case PROVINCE -> unit.level() != Level.PROVINCE && today(unit) == today(outer);
            case DISTRICT -> isSuccessor(unit, outer);
            case COMMUNE -> false;
        };
    }

    private boolean isSuccessor(Unit unit, Unit former) {
        List<Successor> heirs = successors(former);
        for (int i = 0; i < heirs.size(); i++) {
            if (heirs.get(i).unit().sameUnit(unit)) {
                return true;
            }
        }
        return false;
    }

    private Unit successor(PackedGazetteer.Succession row) {
        Level level = row.level() == Level.PROVINCE ? Level.PROVINCE : Level.COMMUNE;
        return find(Era.POST2025, level, row.successor(), LocalDate.MAX)
                .orElseThrow(() -> new IllegalStateException("no unit of today for " + row));
    }

    private static @Nullable Unit nearest(List<Unit> known, LocalDate day) {
        if (known.isEmpty()) {
            return null;
        }
        for (int i = 0; i < known.size(); i++) {
            if (!known.get(i).validTo().isBefore(day)) {
                return known.get(i);
            }
        }
        return known.get(known.size() - 1);
    }
}
