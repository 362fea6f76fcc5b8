package io.provincewire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** A scale run as two charts. */
public final class ScaleCharts {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;

    private ScaleCharts() {}

    /** Writes {@code throughput.png} and {@code restore.png} into {@code directory}, which is made where missing. */
    public static void write(ScaleResult result, Path directory) throws IOException {
        Files.createDirectories(directory);
        XYChart throughput = chart("Throughput, articles of 300 B", "threads or instances", "articles a second");
        add(throughput, "threads of one instance", result.points(), point -> point.instances() == 1);
        add(throughput, "instances of one thread", result.points(), point -> point.threads() == 1);
        save(throughput, directory.resolve("throughput.png"));
        XYChart restore = chart("Restore from the changelogs", "articles remembered", "seconds until ready");
        restore.addSeries(
                "restore",
                result.restores().stream()
                        .mapToDouble(ScaleResult.Restore::articles)
                        .toArray(),
                result.restores().stream()
                        .mapToDouble(ScaleResult.Restore::seconds)
                        .toArray());
        save(restore, directory.resolve("restore.png"));
    }

    private static void add(
            XYChart chart, String name, List<ScaleResult.Point> points, Predicate<ScaleResult.Point> which) {
        List<ScaleResult.Point> chosen = points.stream().filter(which).toList();
        chart.addSeries(
                name,
                chosen.stream().mapToDouble(ScaleResult.Point::partitions).toArray(),
                chosen.stream()
                        .mapToDouble(point -> point.run().articlesPerSecond())
                        .toArray());
    }

    private static XYChart chart(String title, String x, String y) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        chart.getStyler().setYAxisMin(0.0);
        return chart;
    }

    private static void save(XYChart chart, Path file) throws IOException {
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
    }
}
