package io.provincewire.place.find;

import org.jspecify.annotations.Nullable;

/**
 * What a phrase of the cue list says.
 *
 * @param roles set of {@link Role} bits
 * @param type the type word it is or holds (Huyện ủy), or null
 * @param letter whether it is one letter, which counts only in capitals
 */
record Cue(int roles, @Nullable TypeWord type, boolean letter) {
    boolean is(Role role) {
        return role.in(roles);
    }
}
