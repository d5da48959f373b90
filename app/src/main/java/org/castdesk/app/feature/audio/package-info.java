/// The programme's level meters.
///
/// May import: feature, fx, mirror, control, text; only the controllers see the engine.
@NullMarked
package org.castdesk.app.feature.audio;

import org.jspecify.annotations.NullMarked;
