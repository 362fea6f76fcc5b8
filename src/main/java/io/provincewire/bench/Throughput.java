package io.provincewire.bench;

/**
 * What one run came to.
 *
 * @param contestant who ran
 * @param bytes about how long the articles were
 * @param articles how many were committed in the measured window
 * @param seconds how long the window was
 * @param articlesPerSecond over the window
 * @param megabytesPerSecond raw values read, over the window
 * @param cpuMillisPerThousand CPU time of the whole process for 1,000 articles, an embedded broker included
 * @param ownCpuMillisPerThousand CPU time of the contestant's own threads for 1,000 articles
 * @param allocatedPerArticle bytes that those threads allocated for an article
 * @param compilingShare time the JVM's compilers worked in the window, as a share of the window: much above 0 says that
 *     code was still being compiled and the figures are of a cold job
 * @param peakMemory greatest memory of the process, in bytes; -1 where unknown
 */
public record Throughput(
        String contestant,
        int bytes,
        long articles,
        double seconds,
        double articlesPerSecond,
        double megabytesPerSecond,
        double cpuMillisPerThousand,
        double ownCpuMillisPerThousand,
        double allocatedPerArticle,
        double compilingShare,
        long peakMemory) {
    private static final double NANOS = 1e9;

    static Throughput of(
            String contestant, int bytes, long articles, double bytesPerArticle, Usage used, long peakMemory) {
        double seconds = used.nanos() / NANOS;
        return new Throughput(
                contestant,
                bytes,
                articles,
                seconds,
                articles / seconds,
                articles * bytesPerArticle / seconds / 1e6,
                used.processCpu() / 1e3 / articles,
                used.ownCpu() / 1e3 / articles,
                (double) used.allocated() / articles,
                used.compiling() / 1e3 / seconds,
                peakMemory);
    }
}
