/// The take sheet: what the next take will change, and what could go wrong.
///
/// May import: control, fx, mirror, text, feature's shared classes. Start reading at
/// [TakeSheetController].
@NullMarked
package org.castdesk.app.feature.take;

import org.jspecify.annotations.NullMarked;
