/** The job under faults: what is lost, what comes twice, what is buried wrongly. */
@NullMarked
package io.provincewire.faults;

import org.jspecify.annotations.NullMarked;
