package io.provincewire.console;

import io.provincewire.avro.IndicatorObservation;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures as CSV (RFC 4180), UTF-8 with a byte order mark so that spreadsheets read it. */
final class FigureCsv {
    private static final String HEADER = "province,place,code,series,period_start,period_end,status,value,upper,unit,"
            + "approx,backing,contradicting,source,published_at,article_id";

    private FigureCsv() {}

    static String of(List<IndicatorObservation> figures) {
        return "\uFEFF" + HEADER + "\r\n"
                + figures.stream().map(FigureCsv::line).collect(Collectors.joining());
    }

    private static String line(IndicatorObservation figure) {
        return Stream.of(
                                cell(figure.getProvince()),
                                cell(figure.getPlace()),
                                cell(figure.getCode()),
                                cell(figure.getSeries()),
                                cell(figure.getPeriod().getStart()),
                                cell(figure.getPeriod().getEnd()),
                                cell(figure.getStatus()),
                                number(figure.getValue()),
                                number(figure.getUpper()),
                                cell(figure.getUnit()),
                                cell(figure.getApprox()),
                                String.valueOf(figure.getConfirmations()),
                                String.valueOf(figure.getContradictions()),
                                cell(figure.getSource()),
                                cell(figure.getPublishedAt()),
                                cell(figure.getArticleId()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String number(@Nullable Double value) {
        return value == null
                ? ""
                : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    }

    /** A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text; some know the wide forms of East Asia. */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String safe = text.matches("(?s)[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
