/// The door across processes: the engine's state, events, telemetry and receipts over a WebSocket
/// on this machine, and an [org.castdesk.engine.api.Engine] at the other end that behaves like the
/// real one.
///
/// Who may come in: whoever can read the endpoint file (mode 0600) knows the token of this run.
///
/// May import: api, json and the values. Start reading at [EngineServer] and [RemoteEngine]; the
/// messages are [ClientMessage] and [ServerMessage].
@NullMarked
package org.castdesk.engine.remote;

import org.jspecify.annotations.NullMarked;
