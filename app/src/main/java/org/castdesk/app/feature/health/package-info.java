/// How the engine runs: link, CPU, frames per second, late ticks.
///
/// May import: feature, fx, mirror, control, text; only the controllers see the engine.
@NullMarked
package org.castdesk.app.feature.health;

import org.jspecify.annotations.NullMarked;
