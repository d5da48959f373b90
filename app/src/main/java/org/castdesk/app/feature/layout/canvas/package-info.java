/// Boxes on the picture reckoned: placed, moved, resized, snapped, lined up. Nothing here knows
/// JavaFX's nodes or the engine, so that every rule is a table in a test.
@NullMarked
package org.castdesk.app.feature.layout.canvas;

import org.jspecify.annotations.NullMarked;
