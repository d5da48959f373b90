/// The desk: a JavaFX window over an engine of its own process.
///
/// May import: everything below; the only package that wires window and engine. Start reading at
/// [Desk].
@NullMarked
package org.castdesk.app;

import org.jspecify.annotations.NullMarked;
