/// The table of the show's graphics below the canvas: what they say, where they are, which key they
/// have, and where they are seen.
///
/// May use control, text, keys and the values of a show. Start reading at
/// [org.castdesk.app.feature.layout.table.GraphicTable].
@NullMarked
package org.castdesk.app.feature.layout.table;

import org.jspecify.annotations.NullMarked;
