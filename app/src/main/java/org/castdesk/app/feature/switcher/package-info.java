/// The transition column and the two monitors.
///
/// May import: feature, fx, mirror, control, text; only the controllers see the engine.
@NullMarked
package org.castdesk.app.feature.switcher;

import org.jspecify.annotations.NullMarked;
