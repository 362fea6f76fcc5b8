package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class FullDiskTest {
    @Test
    void isSeenThroughWhatIsWrappedAroundIt() {
        assertThat(FullDisk.causes(wrapped(rocks(Status.SubCode.NoSpace)))).isTrue();
        assertThat(FullDisk.causes(wrapped(new IOException("No space left on device"))))
                .isTrue();
    }

    @Test
    void isNotSeenInOtherFailures() {
        assertThat(FullDisk.causes(wrapped(rocks(Status.SubCode.None)))).isFalse();
        assertThat(FullDisk.causes(wrapped(new IOException("Permission denied"))))
                .isFalse();
        assertThat(FullDisk.causes(new IllegalStateException())).isFalse();
    }

    @Test
    void isNotWaitedForWhenTheJobStops(@TempDir Path state) {
        List<Boolean> told = new ArrayList<>();
        new FullDisk(TopologyHarness.config(state, Map.of()), told::add, () -> true).await();
        assertThat(told).containsExactly(true, false);
    }

    private static StreamsException wrapped(Exception cause) {
        return new StreamsException("in a task", new ProcessorStateException("in a store", cause));
    }

    private static RocksDBException rocks(Status.SubCode reason) {
        return new RocksDBException(new Status(Status.Code.IOError, reason, "while appending"));
    }
}
