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

/**
 * One bound on what the stores of an instance keep in memory: blocks, indexes and filters share one cache, and each store
 * has small write buffers. Without it each store takes up to 98 MB by itself, and an instance with six partitions has
 * twelve. Bloom filters are Kafka Streams' own default. The write buffers are not counted together: what a store that a full
 * disk broke leaves in such a count is never given back, and the others wait for it without end.
 */
final class StoreMemory implements AutoCloseable {
    /** Where each store finds the one of its instance, among the settings of Kafka Streams. */
    static final String SETTING = "provincewire.store.memory";

    /** A write buffer is this part of the cache; a store has three at most. */
    private static final int PARTS = 32;

    private final long bytes;
    private @Nullable Cache shared;

    /** @param bytes of the cache that all stores share */
    StoreMemory(long bytes) {
        this.bytes = bytes;
    }

    private synchronized Cache cache() {
        Cache known = shared;
        if (known == null) {
            RocksDB.loadLibrary();
            known = new LRUCache(bytes);
            shared = known;
        }
        return known;
    }

    /** When the last store is closed. */
    @Override
    public synchronized void close() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** Created by Kafka Streams for each store. */
    public static final class Setter implements RocksDBConfigSetter {
        @Override
        public void setConfig(String store, Options options, Map<String, Object> configs) {
            StoreMemory memory = (StoreMemory) Objects.requireNonNull(configs.get(SETTING));
            BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
            table.setBlockCache(memory.cache());
            table.setCacheIndexAndFilterBlocks(true);
            options.setTableFormatConfig(table);
            options.setWriteBufferSize(memory.bytes / PARTS);
        }

        @Override
        public void close(String store, Options options) {
            // What the stores share outlives each of them.
        }
    }
}
