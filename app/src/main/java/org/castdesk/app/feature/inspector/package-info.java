/// The properties of the chosen source or scene, to read and to set.
///
/// May import: fx, mirror, control, text, feature's shared classes. Start reading at
/// [InspectorController]; what can be set is listed in [SourceSheet] and [SceneSheet].
@NullMarked
package org.castdesk.app.feature.inspector;

import org.jspecify.annotations.NullMarked;
