/// The rulers of the looks bench: pictures to draw, ways to draw them, and how long each takes.
///
/// May import: compose, plan, show, media, ffmpeg, format. Start reading at
/// [org.castdesk.engine.cli.bench.looks.LookCase].
@NullMarked
package org.castdesk.engine.cli.bench.looks;

import org.jspecify.annotations.NullMarked;
