package io.provincewire.indicator.catalogue;

/** A catalogue file cannot be used. The message says which file and code, what is wrong and what to write instead. */
public final class CatalogueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    CatalogueException(String message) {
        super(message);
    }

    CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
