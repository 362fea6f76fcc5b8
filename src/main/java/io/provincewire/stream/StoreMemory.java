package io.provincewire.stream;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bound on the memory of all stores of an instance: blocks, indexes, filters and what is not yet written share one
 * cache. Without it each store takes up to 98 MB by itself, and an instance with six partitions has twelve. Bloom filters
 * are Kafka Streams' own default.
 */
final class StoreMemory implements AutoCloseable {
    /** Where each store finds the one of its instance, among the settings of Kafka Streams. */
    static final String SETTING = "provincewire.store.memory";

    private final long bytes;
    private @Nullable Native shared;

    /** @param bytes for all stores together; half of it at most for what is not yet written */
    StoreMemory(long bytes) {
        this.bytes = bytes;
    }

    private record Native(Cache cache, WriteBufferManager buffers) {
        static Native of(long bytes) {
            RocksDB.loadLibrary();
            Cache cache = new LRUCache(bytes);
            return new Native(cache, new WriteBufferManager(bytes / 2, cache));
        }
    }

    private synchronized Native allocated() {
        Native known = shared == null ? Native.of(bytes) : shared;
        shared = known;
        return known;
    }

    /** When the last store is closed. */
    @Override
    public synchronized void close() {
        if (shared != null) {
            shared.buffers().close();
            shared.cache().close();
            shared = null;
        }
    }

    /** Created by Kafka Streams for each store. */
    public static final class Setter implements RocksDBConfigSetter {
        @Override
        public void setConfig(String store, Options options, Map<String, Object> configs) {
            Native memory = ((StoreMemory) Objects.requireNonNull(configs.get(SETTING))).allocated();
            BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
            table.setBlockCache(memory.cache());
            table.setCacheIndexAndFilterBlocks(true);
            options.setTableFormatConfig(table);
            options.setWriteBufferManager(memory.buffers());
        }

        @Override
        public void close(String store, Options options) {
            // What the stores share outlives each of them.
        }
    }
}
