/// What can go wrong, as values: a fault has a code, a subject, a reason and a cure.
///
/// May import: nothing of ours. Start reading at [MediaFault].
@NullMarked
package org.castdesk.engine.fault;

import org.jspecify.annotations.NullMarked;
