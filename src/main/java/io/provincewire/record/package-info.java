/** Plain JSON of the Avro records, the form that publishers send and that commands print. Knows nothing of Kafka. */
@NullMarked
package io.provincewire.record;

import org.jspecify.annotations.NullMarked;
