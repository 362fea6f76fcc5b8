package io.provincewire;

import io.provincewire.avro.Evidence;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.Period;
import io.provincewire.avro.Status;
import io.provincewire.avro.TextField;

/** Rows of the table of figures for tests: all that a row needs, of Nghệ An, in per cent, by article "a". */
public final class Observations {
    private Observations() {}

    /** @param end the day that is its whole period */
    public static IndicatorObservation.Builder of(String code, String end, double value) {
        return IndicatorObservation.newBuilder()
                .setProvince("nghe-an")
                .setPlace("pre2025:40")
                .setCode(code)
                .setSeries("total")
                .setUnit("%")
                .setPeriod(Period.newBuilder()
                        .setStart(end)
                        .setEnd(end)
                        .setLabel("")
                        .build())
                .setStatus(Status.ACTUAL)
                .setValue(value)
                .setArticleId("a")
                .setEvidence(Evidence.newBuilder()
                        .setField(TextField.BODY)
                        .setStart(0)
                        .setEnd(1)
                        .setSentence("s")
                        .build());
    }
}
