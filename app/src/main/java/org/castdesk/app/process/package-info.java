/// The engine's process as the desk sees it: started, watched, brought back, ended.
///
/// May import: the engine's remote package (to find a running engine) and time. Start reading at
/// [EngineKeeper].
@NullMarked
package org.castdesk.app.process;

import org.jspecify.annotations.NullMarked;
