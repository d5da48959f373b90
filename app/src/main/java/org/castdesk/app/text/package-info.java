/// What the desk says, in every language it speaks.
///
/// May import: keys, JavaFX. Start reading at [Texts].
@NullMarked
package org.castdesk.app.text;

import org.jspecify.annotations.NullMarked;
