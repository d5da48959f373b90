/// How things that can be set are described: numbers, choices, words, the rows and sections they
/// stand in. Nothing here knows which things there are.
///
/// May import: control's values, text. Start reading at
/// [org.castdesk.app.feature.inspector.property.Property].
@NullMarked
package org.castdesk.app.feature.inspector.property;

import org.jspecify.annotations.NullMarked;
