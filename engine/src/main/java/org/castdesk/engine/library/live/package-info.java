/// The library as a desk has it open: importing, looking, finding again, saving.
///
/// May import: library, library.store, fault, format, time. Start reading at [LiveLibrary].
@NullMarked
package org.castdesk.engine.library.live;

import org.jspecify.annotations.NullMarked;
