/// The keys of graphics: in and out with the next take or at once, and the two downstream keys.
///
/// Start reading at [org.castdesk.app.feature.graphics.GraphicKeysController].
@NullMarked
package org.castdesk.app.feature.graphics;

import org.jspecify.annotations.NullMarked;
