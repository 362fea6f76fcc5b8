package io.provincewire.stream.registry;

import org.apache.avro.Schema;

/** Schemas as every language reads them: without the marks that the Java classes were generated with. */
public final class PlainSchema {
    private static final String MARK = "\"avro.java.string\":\"String\"";

    private PlainSchema() {}

    /** {@code schema} of a generated class as its file in {@code schemas/} has it. */
    public static Schema of(Schema schema) {
        String text = schema.toString()
                .replace("{\"type\":\"string\"," + MARK + "}", "\"string\"")
                .replace("," + MARK, "");
        return new Schema.Parser().parse(text);
    }
}
