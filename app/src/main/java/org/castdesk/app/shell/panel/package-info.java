/// The panels below the monitors: how large each is, whether it is open, closed to a bar or in a
/// window of its own, and where that puts everything. Start with
/// [org.castdesk.app.shell.panel.Arrangement].
///
/// May be used by `shell` only.
@org.jspecify.annotations.NullMarked
package org.castdesk.app.shell.panel;
