/// What is true now, and what just happened.
///
/// May import: command, show, time, format, fault. Start reading at [EngineState].
@NullMarked
package org.castdesk.engine.state;

import org.jspecify.annotations.NullMarked;
