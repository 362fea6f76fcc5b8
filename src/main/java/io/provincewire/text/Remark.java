package io.provincewire.text;

/**
 * Something that a reader gave up, doubted or repaired.
 *
 * @param code stable code in kebab case
 * @param detail what, for a person to read
 */
public record Remark(String code, String detail) {}
