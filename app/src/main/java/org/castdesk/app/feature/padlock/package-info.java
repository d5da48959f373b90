/// The padlock: closed, dangerous actions need a second press.
///
/// May import: feature, mirror, control, keys, text, tips; only the controller sees the engine. Start
/// reading at [PadlockController].
@NullMarked
package org.castdesk.app.feature.padlock;

import org.jspecify.annotations.NullMarked;
