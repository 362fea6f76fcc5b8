/**
 * A page to look at: what arrives, where, and why the machine thinks so. It reads the topics as any consumer would, keeps
 * a bounded part in memory and serves it on the loopback interface.
 */
@NullMarked
package io.provincewire.console;

import org.jspecify.annotations.NullMarked;
