/// The door: the only way in, for every client.
///
/// May import: command, state, show, media, format, time, fault. Start reading at [Engine].
@NullMarked
package org.castdesk.engine.api;

import org.jspecify.annotations.NullMarked;
