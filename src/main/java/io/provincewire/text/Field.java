package io.provincewire.text;

/** Which text of an article a passage is. */
public enum Field {
    TITLE,
    SUMMARY,
    BODY
}
