/// The settings on screen: look, keys, folders, and the show's picture format to look at.
///
/// May import: fx, mirror, control, text, keys, settings, engine. Start reading at
/// [SettingsController].
@NullMarked
package org.castdesk.app.feature.settings;

import org.jspecify.annotations.NullMarked;
