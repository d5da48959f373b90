/// Fields that take a value only when it will do: numbers with units, words, colours.
///
/// May import: control, JavaFX. Start reading at [NumberField].
@NullMarked
package org.castdesk.app.control.field;

import org.jspecify.annotations.NullMarked;
