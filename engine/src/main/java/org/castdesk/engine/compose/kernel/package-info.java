/// The inner loops of the compositor: mixing, blending and tinting rows of samples, eight of them in a
/// long.
///
/// May import: media, format, time. Start reading at [Kernels].
@NullMarked
package org.castdesk.engine.compose.kernel;

import org.jspecify.annotations.NullMarked;
