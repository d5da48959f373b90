/// The layout editor: the layers of the scene on PVW, moved and resized over its picture.
///
/// May import: the controllers' kit, control, fx, mirror, keys, text. Start reading at
/// [LayoutController].
@NullMarked
package org.castdesk.app.feature.layout;

import org.jspecify.annotations.NullMarked;
