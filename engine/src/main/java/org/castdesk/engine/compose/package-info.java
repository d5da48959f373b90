/// Pixels: draws a frame plan into a picture.
///
/// May import: plan, media, format, time. Start reading at [Compositor].
@NullMarked
package org.castdesk.engine.compose;

import org.jspecify.annotations.NullMarked;
