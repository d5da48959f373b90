/// The engine without a window: the command line, and proof that the desk has no private path.
///
/// May import: everything; here a client is wired to the door. Start reading at
/// [org.castdesk.engine.cli.EngineCommand].
@NullMarked
package org.castdesk.engine.cli;

import org.jspecify.annotations.NullMarked;
