/// Sets words: which font each sign needs, where lines break, which way they run, and how they are
/// painted. Java2D, headless.
///
/// May use show, format, fault and the JDK. Start reading at
/// [org.castdesk.engine.graphics.text.Typesetter].
@NullMarked
package org.castdesk.engine.graphics.text;

import org.jspecify.annotations.NullMarked;
