/// Finished drawings kept on disk from one start to the next: a start with a full shelf reads files
/// instead of painting.
///
/// May import: time. Start reading at [PlateShelf], then [PlateFile] for what a file looks like.
@NullMarked
package org.castdesk.engine.plates;

import org.jspecify.annotations.NullMarked;
