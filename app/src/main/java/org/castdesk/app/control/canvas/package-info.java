/// The canvas of the layout editor: the picture, what lies over it, and the hand of the mouse. It
/// draws what it is given and tells what the mouse does; what that means is decided elsewhere.
@NullMarked
package org.castdesk.app.control.canvas;

import org.jspecify.annotations.NullMarked;
