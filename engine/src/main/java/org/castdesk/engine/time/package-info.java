/// Frame rates, frame numbers, clocks and timecode: positions on the engine's timeline.
///
/// May import: nothing of ours. Start reading at [FrameRate]. The only package that asks the system for the time.
@NullMarked
package org.castdesk.engine.time;

import org.jspecify.annotations.NullMarked;
