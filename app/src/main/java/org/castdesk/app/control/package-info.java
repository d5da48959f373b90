/// The desk's own controls: monitors, keys, T-bar, tiles, meters. Each knows JavaFX and values of
/// show, time and format, never the engine; colours and sizes come from the style sheet.
///
/// May import: show, time, format. Start reading at [MonitorPane].
@NullMarked
package org.castdesk.app.control;

import org.jspecify.annotations.NullMarked;
