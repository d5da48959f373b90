/// Recording and the state of what leaves the desk.
///
/// May import: feature, fx, mirror, control, text; only the controllers see the engine.
@NullMarked
package org.castdesk.app.feature.output;

import org.jspecify.annotations.NullMarked;
