/// What each thing on the desk is and which key does the same, for whoever points at it.
///
/// May import: text, keys, control, JavaFX. Start reading at [KeyTips].
@NullMarked
package org.castdesk.app.tips;

import org.jspecify.annotations.NullMarked;
