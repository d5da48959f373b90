/// The inner loops of the compositor: mixing, blending and tinting rows of samples, each as a vector
/// kernel and as a plain twin that gives the same bytes.
///
/// May import: media, format, time. Start reading at [Kernels].
@NullMarked
package org.castdesk.engine.compose.kernel;

import org.jspecify.annotations.NullMarked;
