/// Sound: mixes what a mix plan names, limits it, and measures it.
///
/// May import: plan, media, format, time. Start reading at [AudioMixer].
@NullMarked
package org.castdesk.engine.audio;

import org.jspecify.annotations.NullMarked;
