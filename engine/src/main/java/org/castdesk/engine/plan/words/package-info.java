/// What graphics say at one frame when nobody typed it: clocks, countdowns, data, captions.
///
/// May use state, show and time. Start reading at [org.castdesk.engine.plan.words.LiveText].
@NullMarked
package org.castdesk.engine.plan.words;

import org.jspecify.annotations.NullMarked;
