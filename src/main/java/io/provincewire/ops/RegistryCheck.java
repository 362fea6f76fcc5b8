package io.provincewire.ops;

import io.provincewire.stream.registry.RegistryAwayException;
import io.provincewire.stream.registry.RegistryClient;
import io.provincewire.stream.registry.RegistryRefusedException;
import java.util.function.Supplier;

/**
 * Whether the schema registry answers.
 *
 * @param registry asked, past every cache
 * @param subject asked for; it need not be there
 */
record RegistryCheck(RegistryClient registry, String subject) implements Supplier<Verdict> {

    @Override
    public Verdict get() {
        try {
            registry.compatibility(subject);
            return Verdict.GOOD;
        } catch (RegistryAwayException e) {
            return Verdict.bad("the schema registry does not answer");
        } catch (RegistryRefusedException e) {
            return Verdict.bad("the schema registry refuses with status " + e.status());
        }
    }
}
