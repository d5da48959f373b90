/// The immutable model: everything the producer prepared. An illegal show cannot be built.
///
/// May import: format, time. Start reading at [Show].
@NullMarked
package org.castdesk.engine.show;

import org.jspecify.annotations.NullMarked;
