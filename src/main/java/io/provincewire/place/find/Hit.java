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
    private int traits;
    private int number;
    private @Nullable TypeWord type;
    private Standing standing = Standing.BARE;
    private @Nullable Hit container;
    private @Nullable Hit statedIn;
    private @Nullable Hit sibling;
    private @Nullable Hit next;
    /** Most hold none. */
    private List<Hit> contents = List.of();

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

    /** Where the name starts in its passage; where it is a number, its type word. */
    public int start() {
        Tokens tokens = passage.tokens();
        return tokens.start(tokens.isNumber(from) ? lead : from);
    }

    /** Where it ends in its passage. */
    public int end() {
        return passage.tokens().end(to - 1);
    }

    /** Whether it stands alone in brackets, as where a thing named before is: cầu Phia Bó (Nguyên Bình). */
    public boolean isInBrackets() {
        return isMark(lead - 1, '(') && isMark(to, ')');
    }

    private boolean isMark(int at, char mark) {
        Tokens tokens = passage.tokens();
        return at >= 0 && at < tokens.count() && passage.folded()[tokens.start(at)] == mark;
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

    public boolean has(Trait trait) {
        return (traits & trait.bit()) != 0;
    }

    void set(Trait trait) {
        traits |= trait.bit();
    }

    private void set(Trait trait, boolean present) {
        traits = present ? traits | trait.bit() : traits & ~trait.bit();
    }

    /** Its own type word, or the one that its list shares, or null. */
    public @Nullable TypeWord type() {
        return type;
    }

    /** Says that {@code word} stands right before it. */
    void setOwnType(TypeWord word) {
        type = word;
        set(Trait.OWN_TYPE, true);
        set(Trait.PLURAL, is(Role.PLURAL));
    }

    /** Says that it shares {@code word} with the item before it, and whether as a plural. */
    void setSharedType(TypeWord word, boolean plural) {
        type = word;
        set(Trait.OWN_TYPE, false);
        set(Trait.PLURAL, plural);
    }

    public Standing standing() {
        return standing;
    }

    void setStanding(Standing value) {
        standing = value;
    }

    /** The place named right behind it that it may lie in, as in "xã A, huyện B", or null. */
    public @Nullable Hit container() {
        return container;
    }

    void setContainer(Hit place, boolean enclosed) {
        container = place;
        set(Trait.ENCLOSED, enclosed);
        if (place.contents.isEmpty()) {
            place.contents = new ArrayList<>(2);
        }
        place.contents.add(this);
    }

    /** The places right before it that it may hold. */
    public List<Hit> contents() {
        return contents;
    }

    /** The province named right behind it that it ought to lie in, though no unit of its name does; or null. */
    public @Nullable Hit statedIn() {
        return statedIn;
    }

    void setStatedIn(Hit province) {
        statedIn = province;
    }

    /** The item before it in a list, or null. */
    public @Nullable Hit sibling() {
        return sibling;
    }

    /** The item behind it in a list, or null. */
    public @Nullable Hit next() {
        return next;
    }

    void setSibling(Hit before) {
        sibling = before;
        before.next = this;
    }
}
