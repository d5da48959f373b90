/// The engine as the desk sees it: newest state as properties, the link and its age, pictures.
///
/// May import: fx, control's picture source, and of the engine api, command, state, media, show,
/// time, format,
/// fault. Start reading at [EngineMirror].
@NullMarked
package org.castdesk.app.mirror;

import org.jspecify.annotations.NullMarked;
