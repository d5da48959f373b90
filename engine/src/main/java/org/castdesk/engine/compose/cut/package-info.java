/// What is seen of a layer's picture: keys by colour or brightness, masks, and pictures turned.
///
/// May import: kernel, plan, show, media, format. Start reading at [RowCutter] for keys, at [MaskShape]
/// for masks.
@NullMarked
package org.castdesk.engine.compose.cut;

import org.jspecify.annotations.NullMarked;
