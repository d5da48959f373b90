/// Picture and sound formats of the programme.
///
/// May import: time. Start reading at [VideoFormat].
@NullMarked
package org.castdesk.engine.format;

import org.jspecify.annotations.NullMarked;
