/// The media library: what material this machine has, whichever show uses it.
///
/// A piece of material is a file with an id that stays ([org.castdesk.engine.format.MaterialId]).
/// It is copied in or only referred to, looked at in the background by a process of its own, and
/// found again when somebody moved it. Nothing here runs in an engine that is on air.
///
/// May import: json, store (for safe writing), ffmpeg (only where the worker looks at files), media,
/// format, time, fault. Start reading at [Material] and `live.LiveLibrary`.
@NullMarked
package org.castdesk.engine.library;

import org.jspecify.annotations.NullMarked;
