/// The keyboard of the desk: what a key can do, which key does it, and the one place that hears
/// keys. Nothing here knows what the actions are made of; parts of the desk register them.
///
/// May import: settings, JavaFX. Start reading at [Shortcuts].
@NullMarked
package org.castdesk.app.keys;

import org.jspecify.annotations.NullMarked;
