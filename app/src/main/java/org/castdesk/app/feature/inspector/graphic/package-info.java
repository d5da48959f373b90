/// What can be set on one graphic, a file for each section. Values only: the same sections stand in
/// the inspector of the Director and beside the canvas of the layout editor.
///
/// May import: the inspector's properties, text, show. Start reading at
/// [org.castdesk.app.feature.inspector.graphic.GraphicSheets].
@NullMarked
package org.castdesk.app.feature.inspector.graphic;

import org.jspecify.annotations.NullMarked;
