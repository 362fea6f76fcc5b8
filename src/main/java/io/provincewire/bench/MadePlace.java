package io.provincewire.bench;

/**
 * A place that a made article is about.
 *
 * @param old whether it is one of the map before July 2025
 * @param unit commune or district with its type
 * @param province its province at that time
 */
record MadePlace(boolean old, String unit, String province) {}
