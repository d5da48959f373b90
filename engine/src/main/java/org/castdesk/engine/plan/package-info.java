/// From (state, frame) to what to draw and what to mix: flat lists, no pixels yet. Pure.
///
/// May import: state, show, time, format. Start reading at [FramePlan].
@NullMarked
package org.castdesk.engine.plan;

import org.jspecify.annotations.NullMarked;
