package io.provincewire.cli;

import io.provincewire.enrich.PipelineVersion;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "provincewire " + PipelineVersion.read(), "Kafka " + AppInfoParser.getVersion(), "Java " + Runtime.version()
        };
    }
}
