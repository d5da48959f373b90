/// Reading what plays by itself: streams and devices, packet by packet as they come.
///
/// May import: what `ffmpeg` may. Start reading at [LiveInput], then [LiveDecoders].
@NullMarked
package org.castdesk.engine.ffmpeg.live;

import org.jspecify.annotations.NullMarked;
