package io.provincewire.place.find;

import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name found in a text with what stands beside it. */
public final class Hit {
    /** How sure it is that the name is a place at all. */
    public enum Standing {
        /** A type word stands before it, or an item of its list has one. */
        TYPED,
        /** The words beside it say that it is a place. */
        PLAUSIBLE,
        /** Nothing says so: it needs support by the rest of the article. */
        BARE,
        /** The words beside it say that it is something else. */
        REFUSED
    }

    private final Passage passage;
    private final int from;
    private final int to;
    private final Name name;
    private final int lead;
    private final int roles;
    private int number;
    private @Nullable TypeWord type;
    private boolean ownType;
    private boolean plural;
    private boolean former;
    private Standing standing = Standing.BARE;
    private @Nullable Hit container;
    private @Nullable Hit sibling;
    private @Nullable Hit next;
    private final List<Hit> contents = new ArrayList<>(0);
    private boolean enclosed;
    private boolean partOfMore;
    private boolean namesake;
    private boolean roadEnd;
    private boolean ofFirm;
    private boolean ofPerson;
    private boolean dateline;
    private boolean wayside;
    private @Nullable Hit statedIn;

    Hit(Passage passage, int from, int to, Name name, int lead, int roles) {
        this.passage = passage;
        this.from = from;
        this.to = to;
        this.name = name;
        this.lead = lead;
        this.roles = roles;
    }

    public Passage passage() {
        return passage;
    }

    /** Its place among all names of the article, once its texts were put together. */
    public int number() {
        return number;
    }

    void setNumber(int place) {
        number = place;
    }

    /** First token of the name. */
    public int from() {
        return from;
    }

    /** The token behind the name. */
    public int to() {
        return to;
    }

    /** First token of the type word, or of the name where it has none. */
    public int lead() {
        return lead;
    }

    public Name name() {
        return name;
    }

    /** What the words before it say, as a set of {@link Role} bits. */
    public int roles() {
        return roles;
    }

    public boolean is(Role role) {
        return role.in(roles);
    }

    /** Its own type word, or the one that its list shares, or null. */
    public @Nullable TypeWord type() {
        return type;
    }

    /** Whether the type word stands right before it. */
    public boolean hasOwnType() {
        return ownType;
    }

    /** Whether the text calls it a unit of before. */
    public boolean isFormer() {
        return former;
    }

    public Standing standing() {
        return standing;
    }

    /** The place named right behind it that it may lie in, as in "xã A, huyện B", or null. */
    public @Nullable Hit container() {
        return container;
    }

    /** The places right before it that it may hold. */
    public List<Hit> contents() {
        return contents;
    }

    /** Whether the container stands in brackets or behind "thuộc", so that it is nothing else. */
    public boolean isEnclosed() {
        return enclosed;
    }

    /** The item before it in a list, or null. */
    public @Nullable Hit sibling() {
        return sibling;
    }

    /** The item behind it in a list, or null. */
    public @Nullable Hit next() {
        return next;
    }

    /** Where the name starts in its passage; where it is a number, its type word. */
    public int start() {
        Tokens tokens = passage.tokens();
        return tokens.start(tokens.isNumber(from) ? lead : from);
    }

    /** Where it ends in its passage. */
    public int end() {
        return passage.tokens().end(to - 1);
    }

    void setType(TypeWord word, boolean own) {
        type = word;
        ownType = own;
        plural = own && is(Role.PLURAL);
    }

    /** Whether the type word stands for several names ("các huyện"). */
    boolean isPlural() {
        return plural;
    }

    void setPlural(boolean several) {
        plural = several;
    }

    void setFormer() {
        former = true;
    }

    void setStanding(Standing value) {
        standing = value;
    }

    void setContainer(Hit place, boolean inBrackets) {
        container = place;
        enclosed = inBrackets;
        place.contents.add(this);
    }

    /** Whether it only tells where somebody comes from or goes: hướng Lâm Đồng đi Tây Ninh. */
    public boolean isWayside() {
        return wayside;
    }

    void setWayside() {
        wayside = true;
    }

    /** Whether it stands alone in brackets, as where a thing named before is: cầu Phia Bó (Nguyên Bình). */
    public boolean isInBrackets() {
        return isMark(lead - 1, '(') && isMark(to, ')');
    }

    private boolean isMark(int at, char mark) {
        Tokens tokens = passage.tokens();
        return at >= 0 && at < tokens.count() && passage.folded()[tokens.start(at)] == mark;
    }

    /** Whether a capital that belongs to no name stands right beside it, so that it may be part of a longer name. */
    public boolean isPartOfMore() {
        return partOfMore;
    }

    void setPartOfMore() {
        partOfMore = true;
    }

    /** Whether it is an end of a road that is called after its ends. */
    boolean isRoadEnd() {
        return roadEnd;
    }

    void setRoadEnd() {
        roadEnd = true;
    }

    /** Whether a firm bears the name, which tells little of where the article plays. */
    public boolean isOfFirm() {
        return ofFirm;
    }

    void setOfFirm() {
        ofFirm = true;
    }

    /** Whether a personal title stands before it (NSND Lệ Thủy). */
    public boolean isOfPerson() {
        return ofPerson;
    }

    void setOfPerson() {
        ofPerson = true;
    }

    /** Whether it stands alone before a colon at the head of a line ("Hòa Bình: …"), as only places do. */
    public boolean isDateline() {
        return dateline;
    }

    void setDateline() {
        dateline = true;
    }

    /** The province named right behind it that it ought to lie in, though no unit of its name does; or null. */
    public @Nullable Hit statedIn() {
        return statedIn;
    }

    void setStatedIn(Hit province) {
        statedIn = province;
    }

    /** Whether a team, a cooperative or a village is called so here. */
    public boolean isNamesake() {
        return namesake;
    }

    void setNamesake() {
        namesake = true;
    }

    void setSibling(Hit before) {
        sibling = before;
        before.next = this;
    }
}
