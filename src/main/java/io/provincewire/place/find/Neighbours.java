package io.provincewire.place.find;

import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;

/** What two names that stand side by side can be to each other. */
final class Neighbours {
    private Neighbours() {}

    /** "xã A, tỉnh B": a town and a province may stand side by side in a list, a commune and a province do not. */
    static boolean isStated(Hit before, Hit hit) {
        TypeWord type = before.type();
        TypeWord outer = hit.type();
        boolean province = hit.name().has(Level.PROVINCE)
                && (outer == null || outer == TypeWord.TINH || outer == TypeWord.THANH_PHO);
        return province
                && hit.standing() != Hit.Standing.REFUSED
                && type != null
                && before.standing() == Hit.Standing.TYPED
                && (!type.isWide() || type == TypeWord.HUYEN);
    }

    /** "Bắc Hải, xã Kỳ Hà": what stands before a commune or district and is none that lies in it is a village. */
    static boolean isVillage(Hit before, Hit hit) {
        return before.standing() == Hit.Standing.BARE
                && !before.name().has(Level.PROVINCE)
                && hit.has(Trait.OWN_TYPE)
                && hit.standing() == Hit.Standing.TYPED
                && hit.type() != TypeWord.TINH
                && hit.type() != TypeWord.THANH_PHO;
    }

    /** "các phường An Lạc, Bình Tân": one more phường, though An Lạc lay in the quận of that name. */
    static boolean isListOf(Hit before, Hit hit) {
        TypeWord type = before.type();
        return type != null
                && !type.isWide()
                && hit.name().fits(type)
                && !hit.name().has(Level.PROVINCE);
    }

    /** "Quảng Ninh, Thanh Hóa" are two provinces, though a xã Quảng Ninh lies in Thanh Hóa. */
    static boolean areProvinces(Hit before, Hit hit) {
        return before.type() == null
                && hit.type() == null
                && before.name().has(Level.PROVINCE)
                && hit.name().has(Level.PROVINCE);
    }

    /** "cao tốc Đồng Đăng - Trà Lĩnh". */
    static boolean isRoadEnd(Hit before, Hit hit) {
        return (before.is(Role.ROAD) || before.has(Trait.ROAD_END))
                && hit.type() == null
                && !hit.name().has(Level.PROVINCE);
    }

    /** Whether some unit that {@code inner} may mean lies in one that {@code outer} may mean. */
    static boolean mayLieIn(Hit inner, Hit outer) {
        for (Unit unit : inner.name().units()) {
            if (isMeant(inner, unit)) {
                for (Unit around : outer.name().units()) {
                    if (isMeant(outer, around) && unit.isWithin(around)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isMeant(Hit hit, Unit unit) {
        TypeWord type = hit.type();
        return type == null || type.fits(unit);
    }
}
