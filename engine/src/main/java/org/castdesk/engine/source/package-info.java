/// What yields pictures and sound: files, stills, colours, the test pattern. Knows no state.
///
/// May import: show, media, plates (only `pattern` does), ffmpeg, format, time, fault. Start reading at [Source].
@NullMarked
package org.castdesk.engine.source;

import org.jspecify.annotations.NullMarked;
