/// The source bank: twelve slots, what sits in them, and how it gets there.
///
/// May import: feature, fx, mirror, control, text; only the controllers see the engine.
@NullMarked
package org.castdesk.app.feature.source;

import org.jspecify.annotations.NullMarked;
