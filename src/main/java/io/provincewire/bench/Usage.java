package io.provincewire.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * What this process has used up so far.
 *
 * @param nanos when it was read
 * @param processCpu CPU time of the whole process, broker included where it is embedded, in nanoseconds
 * @param ownCpu CPU time of the threads of one application, in nanoseconds; native threads of RocksDB are not in it
 * @param allocated bytes that those threads allocated
 * @param compiling how long the JVM's compilers have worked, in milliseconds
 */
record Usage(long nanos, long processCpu, long ownCpu, long allocated, long compiling) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path RESET = Path.of("/proc/self/clear_refs");

    /** Up to now, for the threads that have {@code application} in their name. */
    static Usage of(String application) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] own = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains(application))
                .mapToLong(Thread::getId)
                .toArray();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Usage(
                System.nanoTime(),
                system.getProcessCpuTime(),
                sum(threads.getThreadCpuTime(own)),
                sum(threads.getThreadAllocatedBytes(own)),
                compilingSoFar());
    }

    /** How long the JVM's compilers have worked, in milliseconds; 0 where it does not tell. */
    static long compilingSoFar() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        return compiler != null && compiler.isCompilationTimeMonitoringSupported()
                ? compiler.getTotalCompilationTime()
                : 0;
    }

    /** What was used since {@code before}. */
    Usage since(Usage before) {
        return new Usage(
                nanos - before.nanos,
                processCpu - before.processCpu,
                ownCpu - before.ownCpu,
                allocated - before.allocated,
                compiling - before.compiling);
    }

    /** Greatest memory of the process since {@link #forgetPeak}, in bytes; -1 where the system does not tell. */
    static long peakMemory() {
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Starts the peak anew where the system allows it. */
    static void forgetPeak() {
        try {
            Files.writeString(RESET, "5");
        } catch (IOException e) {
            // The peak is then that of the process from its start.
        }
    }

    private static long sum(long[] values) {
        return LongStream.of(values).filter(value -> value > 0).sum();
    }
}
