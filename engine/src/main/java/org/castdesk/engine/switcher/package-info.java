/// The rules of the desk: (state, command or fact) to the next state and what must be done. Pure.
///
/// May import: state, command, show, time, format, fault. Start reading at [Switcher].
@NullMarked
package org.castdesk.engine.switcher;

import org.jspecify.annotations.NullMarked;
