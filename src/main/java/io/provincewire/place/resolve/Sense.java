package io.provincewire.place.resolve;

import io.provincewire.place.find.Hit;
import io.provincewire.place.find.Name;
import io.provincewire.place.find.Trait;
import io.provincewire.place.find.TypeWord;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All mentions of one name in one article that mean the same unit, and the units that it may be. */
final class Sense {

    /** What the type words of its mentions leave open. */
    enum Kind {
        PROVINCE,
        /** Thành phố: a province or a town. */
        CITY,
        DISTRICT,
        COMMUNE,
        /** No type word anywhere in the article. */
        OPEN
    }

    private final Name name;
    private final Kind kind;
    private final List<Hit> hits = new ArrayList<>();
    private final List<Unit> candidates = new ArrayList<>();
    private @Nullable Unit chosen;
    private double margin;
    private boolean holder;
    private @Nullable Sense earlier;

    Sense(Name name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    static Kind kindOf(Hit hit) {
        TypeWord type = hit.standing() == Hit.Standing.TYPED ? hit.type() : null;
        if (type == null) {
            return Kind.OPEN;
        }
        return switch (type) {
            case TINH -> Kind.PROVINCE;
            case THANH_PHO -> Kind.CITY;
            case HUYEN, THI_XA, QUAN -> Kind.DISTRICT;
            case XA, PHUONG, THI_TRAN, DAC_KHU -> Kind.COMMUNE;
        };
    }

    Name name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    List<Hit> hits() {
        return hits;
    }

    /** The versions of units that it may be. */
    List<Unit> candidates() {
        return candidates;
    }

    /** The version that it is taken for, or null while undecided. */
    @Nullable
    Unit chosen() {
        return chosen;
    }

    /** How far the chosen one leads the next that lies in another province, in points. */
    double margin() {
        return margin;
    }

    void choose(@Nullable Unit unit, double lead) {
        chosen = unit;
        margin = lead;
    }

    /** The sense that the same name had before it in this article, or null. */
    @Nullable
    Sense earlier() {
        return earlier;
    }

    void setEarlier(@Nullable Sense sense) {
        earlier = sense;
    }

    /** Whether some place with a type word is said to lie in it. */
    boolean isHolder() {
        return holder;
    }

    void setHolder() {
        holder = true;
    }

    /** The level of the widest unit that it may be. */
    Level widest() {
        Level widest = Level.COMMUNE;
        for (int i = 0; i < candidates.size(); i++) {
            Level level = candidates.get(i).level();
            widest = level.compareTo(widest) < 0 ? level : widest;
        }
        return widest;
    }

    boolean isTyped() {
        if (kind == Kind.OPEN) {
            return false;
        }
        // Typed mentions come first, so that this seldom looks further.
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).standing() == Hit.Standing.TYPED) {
                return true;
            }
        }
        return false;
    }

    /** Whether the type word of some mention names exactly what {@code unit} is. */
    boolean namesTypeOf(Unit unit) {
        for (int i = 0; i < hits.size(); i++) {
            TypeWord type = hits.get(i).type();
            if (type != null && type.names(unit)) {
                return true;
            }
        }
        return false;
    }

    boolean isFormer() {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).has(Trait.FORMER)) {
                return true;
            }
        }
        return false;
    }

    /** Whether its kind leaves {@code unit} open. */
    boolean allows(Unit unit) {
        return switch (kind) {
            case PROVINCE -> unit.level() == Level.PROVINCE;
            case CITY -> TypeWord.THANH_PHO.fits(unit);
            case DISTRICT -> unit.level() == Level.DISTRICT;
            case COMMUNE -> unit.level() == Level.COMMUNE;
            case OPEN -> true;
        };
    }
}
