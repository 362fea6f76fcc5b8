package io.provincewire.bench;

import io.provincewire.stream.JobConfig;
import java.util.List;
import java.util.stream.IntStream;

/** Several instances of one contestant in this process, as on as many machines but for what they share here. */
record Instances(Contestant one, int count, BenchSite site) implements Contestant {
    @Override
    public String name() {
        return one.name();
    }

    @Override
    public Running start(JobConfig config) {
        List<Running> all = IntStream.range(0, count)
                .mapToObj(number -> one.start(site.instance(config, number)))
                .toList();
        return new Running() {
            @Override
            public boolean ready() {
                return all.stream().allMatch(Running::ready);
            }

            @Override
            public void close() {
                all.forEach(Running::close);
            }
        };
    }
}
