/// The multiview: PVW, PGM and many sources and scenes in one window, to see and to switch.
///
/// May import: feature, fx, keys, mirror, control, settings, text, tips; only the controllers see the
/// engine. Start reading at [MultiviewController].
@NullMarked
package org.castdesk.app.feature.multiview;

import org.jspecify.annotations.NullMarked;
