package io.provincewire.place.find;

import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;
import java.util.Locale;

/** A word that says what kind of unit the name behind it is. */
public enum TypeWord {
    TINH("tỉnh"),
    THANH_PHO("thành phố"),
    HUYEN("huyện"),
    THI_XA("thị xã"),
    QUAN("quận"),
    XA("xã"),
    PHUONG("phường"),
    THI_TRAN("thị trấn"),
    DAC_KHU("đặc khu");

    private final String type;

    TypeWord(String type) {
        this.type = type;
    }

    /** The type word in Vietnamese, e.g. {@code huyện}. */
    public String type() {
        return type;
    }

    /** Reads it as the cue list writes it, e.g. {@code thanh-pho}. */
    static TypeWord parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether {@code unit} is of exactly this type. */
    public boolean names(Unit unit) {
        return unit.type().equals(type);
    }

    /** Whether {@code unit} may be meant: people go on saying huyện of what has become a thị xã. */
    public boolean fits(Unit unit) {
        return switch (this) {
            case TINH -> unit.level() == Level.PROVINCE;
            case THANH_PHO -> unit.level() == Level.PROVINCE ? unit.type().equals("thành phố") : isTown(unit);
            case HUYEN, THI_XA -> unit.level() == Level.DISTRICT && !unit.type().equals("quận");
            case QUAN -> unit.level() == Level.DISTRICT && (unit.type().equals("quận") || !unit.numbered());
            case XA, PHUONG, THI_TRAN -> unit.level() == Level.COMMUNE;
            case DAC_KHU -> unit.level() == Level.COMMUNE && unit.type().equals("đặc khu");
        };
    }

    /** Whether it stands for provinces or districts. */
    public boolean isWide() {
        return switch (this) {
            case TINH, THANH_PHO, HUYEN, THI_XA, QUAN -> true;
            case XA, PHUONG, THI_TRAN, DAC_KHU -> false;
        };
    }

    private static boolean isTown(Unit unit) {
        return unit.level() == Level.DISTRICT
                && (unit.type().equals("thành phố") || unit.type().equals("thị xã"));
    }
}
