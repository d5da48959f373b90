/// The library's list on disk: one line for each piece of material.
///
/// May import: library, json, store. Start reading at [LibraryStore].
@NullMarked
package org.castdesk.engine.library.store;

import org.jspecify.annotations.NullMarked;
