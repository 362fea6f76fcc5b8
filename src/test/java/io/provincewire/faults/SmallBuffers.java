package io.provincewire.faults;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/** Has the state written to the disk soon: by itself RocksDB keeps sixteen megabytes of it in memory. */
public final class SmallBuffers implements RocksDBConfigSetter {
    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        options.setWriteBufferSize(64 << 10);
    }

    @Override
    public void close(String store, Options options) {}
}
