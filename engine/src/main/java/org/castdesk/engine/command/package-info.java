/// What anybody may ask of the engine: one sealed family of wishes, one way in.
///
/// May import: show, format, time. Start reading at [Command].
@NullMarked
package org.castdesk.engine.command;

import org.jspecify.annotations.NullMarked;
