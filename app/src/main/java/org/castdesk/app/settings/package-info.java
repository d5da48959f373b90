/// What this user chose for the desk: its look, language, keys and folders, and the file that keeps
/// them. Nothing of a show is here.
///
/// May import: fx. Start reading at [DeskSettings].
@NullMarked
package org.castdesk.app.settings;

import org.jspecify.annotations.NullMarked;
