/// What happened on this desk, as a list to read afterwards.
///
/// May import: fx, mirror, control, text. Start reading at [MessagesController].
@NullMarked
package org.castdesk.app.feature.message;

import org.jspecify.annotations.NullMarked;
