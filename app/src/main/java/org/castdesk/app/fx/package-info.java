/// The small kit every window part is made of: the one way onto the FX thread, one pulse, triads.
///
/// May import: JavaFX only. Start reading at [Controller].
@NullMarked
package org.castdesk.app.fx;

import org.jspecify.annotations.NullMarked;
