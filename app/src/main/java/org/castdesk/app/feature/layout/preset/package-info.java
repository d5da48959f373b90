/// Arrangements that a user keeps under names of their own.
///
/// May use settings, control and text. Start reading at
/// [org.castdesk.app.feature.layout.preset.OwnPresetsController].
@NullMarked
package org.castdesk.app.feature.layout.preset;

import org.jspecify.annotations.NullMarked;
