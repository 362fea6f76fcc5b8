package io.provincewire.enrich;

/** What made a record: versions of the job, the gazetteer and the catalogue. */
record Versions(String pipeline, String gazetteer, String catalogue) {}
