/// Where the programme goes: encode once, send many. Outputs never pace the engine.
///
/// May import: show, media, ffmpeg, format, time, fault. Start reading at [ProgramSink].
@NullMarked
package org.castdesk.engine.output;

import org.jspecify.annotations.NullMarked;
