/// The import rules and habits of the engine, as tests that say why.
///
/// Start reading at [ImportTable]: who may use whom.
@NullMarked
package org.castdesk.engine.architecture;

import org.jspecify.annotations.NullMarked;
