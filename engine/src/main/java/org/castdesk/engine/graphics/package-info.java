/// Words and images as finished pictures: the only place where Java2D lives, always headless.
///
/// May import: media, plates, show, format, time, fault. Start reading at [Rasters].
@NullMarked
package org.castdesk.engine.graphics;

import org.jspecify.annotations.NullMarked;
