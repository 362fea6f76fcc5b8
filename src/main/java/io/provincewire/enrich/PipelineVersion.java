package io.provincewire.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the job, as the build wrote it down. */
public final class PipelineVersion {
    private PipelineVersion() {}

    /** E.g. {@code 0.1.0}. */
    public static String read() {
        try (InputStream in = PipelineVersion.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is missing from the build");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
