/// The window: where everything stands, the keys ahead of focus, and the question before closing.
///
/// May import: fx, mirror, control, text, feature. Start reading at [MainWindowController].
@NullMarked
package org.castdesk.app.shell;

import org.jspecify.annotations.NullMarked;
