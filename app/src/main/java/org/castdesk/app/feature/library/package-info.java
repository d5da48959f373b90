/// The media library on screen: what material there is, how it comes in, is found and is used.
///
/// May import: feature, fx, mirror, control, text, and the engine's library; only the controllers see
/// the engine. Start reading at [LibraryController].
@NullMarked
package org.castdesk.app.feature.library;

import org.jspecify.annotations.NullMarked;
