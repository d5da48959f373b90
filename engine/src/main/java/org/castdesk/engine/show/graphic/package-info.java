/// What a graphic over the layout is made of: letters, what lies behind them, how they come, move
/// and go, and where their words come from. Values only; `show.Component` puts them together.
///
/// May use format and time. Start reading at [org.castdesk.engine.show.graphic.TextStyle].
@NullMarked
package org.castdesk.engine.show.graphic;

import org.jspecify.annotations.NullMarked;
