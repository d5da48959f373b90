/// The scene bank.
///
/// May import: feature, fx, mirror, control, text; only the controllers see the engine.
@NullMarked
package org.castdesk.app.feature.scene;

import org.jspecify.annotations.NullMarked;
