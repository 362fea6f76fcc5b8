/** Schemas in a registry that speaks the REST API and wire format that Confluent's defined. */
@NullMarked
package io.provincewire.stream.registry;

import org.jspecify.annotations.NullMarked;
